package import History
import Phrases
import Values

extension Page {
    /// A record's history, newest first: who, when, what, before and after. `names` says people by their id, `saying` what
    /// only the record's own page can name.
    package func history(
        _ lines: [HistoryLine], names: [String: String], saying: HistoryWords = .none
    ) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"muted\">\(self(WebPhrases.noHistory))</p>" }
        let items = lines.map { line -> HTML in
            """
            <li class="past">\(Grain.full.html)\(time(line.at))<strong>\(self(Phrase(dynamic: "act.\(line.act)")))</strong>\
            <p class="muted">\(who(line.actor, names)) · \(code("#\(line.number)"))</p>\(fields(line, names, saying))</li>
            """
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }

    /// One page of it, and the way to the others: `path` with `before`, as `Context.historyBefore` reads it.
    package func history(
        _ shown: HistoryPage, names: [String: String], saying: HistoryWords = .none, at path: Path
    ) -> HTML {
        let next = shown.hasMore ? shown.lines.last.map { path.with([("before", String($0.number))]) } : nil
        return "\(history(shown.lines, names: names, saying: saying))\(more(next, first: shown.isFirst ? nil : path))"
    }

    private func who(_ actor: String, _ names: [String: String]) -> HTML {
        switch actor {
        case "system": self(WebPhrases.bySystem)
        case "anonymous": self(WebPhrases.byVisitor)
        default: names[actor].map { written($0) } ?? self(WebPhrases.bySomebody)
        }
    }

    private func fields(_ line: HistoryLine, _ names: [String: String], _ saying: HistoryWords) -> HTML {
        let said = line.fields.filter { $0.isErased || !($0.before ?? "").isEmpty || !($0.after ?? "").isEmpty }
        guard !said.isEmpty else { return .empty }
        let rows = said.map { field -> HTML in
            let name = self(Phrase(dynamic: "field.\(field.name)"))
            if field.isErased {
                return "<div><dt>\(name)</dt><dd class=\"muted\">\(self(WebPhrases.erased))</dd></div>"
            }
            func told(_ text: String) -> HTML {
                saying.say(field.name, text, line, self) ?? value(text, of: field.name, names)
            }
            let old = field.before.map(told) ?? .empty
            let before: HTML = old.isEmpty ? "" : "<s>\(old)</s> "
            let after = field.after.map(told)
            return "<div><dt>\(name)</dt><dd>\(before)\(after)</dd></div>"
        }
        return "<dl class=\"kv close\">\(rows)</dl>"
    }

    /// A word of a closed list by its phrase, else a sum, a time, a day, a person; what is none of these stands as it was recorded.
    private func value(_ text: String, of field: String, _ names: [String: String]) -> HTML {
        let words = context.site.values[field]
        if let phrase = words?.phrases[text] { return self(phrase) }
        switch words?.format {
        case .money: if let money = recordedMoney(text) { return money }
        case .wallTime: if let time = recordedTime(text) { return time }
        case nil: break
        }
        if let instant = Instant(text) { return time(instant) }
        if let day = Day(text) { return self.day(day) }
        return names[text].map { written($0) } ?? "<bdi>\(text)</bdi>"
    }
}

extension Context {
    /// The number below which the asked page of a history begins; nil for the newest.
    package var historyBefore: Int? { query["before"].flatMap { Digits.read($0.utf8) } }
}
