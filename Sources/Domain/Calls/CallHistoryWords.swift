import History
import Phrases
import Values
import Web

/// What the history of a call names by ids, in words: steps, tracks, parts, criteria, rules. An id that the call no longer has stands as
/// it was recorded.
struct CallHistoryWords: Sendable {
    let configuration: CallConfiguration

    var words: HistoryWords {
        HistoryWords { field, text, line, page in
            switch field {
            case "call.timetable": told(text, field, line, page, step)
            case "call.tracks": told(text, field, line, page, track)
            case "call.parts": told(text, field, line, page, part)
            case "call.criteria": told(text, field, line, page, criterion)
            case "call.rules": told(text, field, line, page, rule)
            default: nil
            }
        }
    }

    /// A list before or after: of two that differ in some items, those.
    private func told(
        _ text: String, _ field: String, _ line: HistoryLine, _ page: Page, _ item: (String, Page) -> HTML
    ) -> HTML {
        let items = Self.items(text)
        guard let change = line.fields.first(where: { $0.name == field }), let before = change.before,
            let after = change.after
        else { return page.listed(items.map { item($0, page) }) }
        let others = Set(Self.items(text == before ? after : before))
        let changed = items.filter { !others.contains($0) }
        // Only their order changed, or all of them did.
        if Set(items) == others || changed.count == items.count { return page.listed(items.map { item($0, page) }) }
        let rest: [HTML] = text == after ? ["<small>\(page(CallPagePhrases.restUnchanged))</small>"] : []
        return page.listed(changed.map { item($0, page) } + rest)
    }

    /// What stands between commas outside of brackets.
    static func items(_ text: String) -> [String] {
        text.matches(of: #/[^,()]+(?:\([^)]*\))?/#).map {
            String($0.0.drop { $0 == " " })
        }.filter { !$0.isEmpty }
    }

    private func step(_ item: String, _ page: Page) -> HTML {
        let words = item.split(separator: " ").map(String.init)
        guard words.count == 2, let step = TimetableStep.Step(rawValue: words[0]), let time = LocalTime(words[1]) else {
            return page.written(item)
        }
        let hasHour = time.hour != 0 || time.minute != 0
        return "\(page(CallPhrases.step(step))) · \(hasHour ? page.time(time.instant) : page.day(time.day))"
    }

    private func track(_ id: String, _ page: Page) -> HTML {
        configuration.tracks.first { $0.id.rawValue == id }.map { page($0.name) } ?? page.written(id)
    }

    private func part(_ id: String, _ page: Page) -> HTML {
        configuration.parts.first { $0.id == id }.map { page($0.name) } ?? page.written(id)
    }

    /// `id (new 35, existing 20, ≥ 10)`: weights by track, then the threshold.
    private func criterion(_ item: String, _ page: Page) -> HTML {
        let (id, inner) = Self.opened(item)
        guard let criterion = configuration.criteria.first(where: { $0.id == id }) else { return page.written(item) }
        let weights = inner.compactMap { weight -> HTML? in
            let words = weight.split(separator: " ").map(String.init)
            guard words.count == 2 else { return "<bdi>\(weight)</bdi>" }
            // A criterion without weight in a track is none of that track.
            if words[1] == "0" { return nil }
            let name = words[0] == "≥" ? page(CallPagePhrases.threshold) : track(words[0], page)
            return "\(name) <bdi>\(words[1])</bdi>"
        }
        return weights.isEmpty ? page(criterion.name) : "\(page(criterion.name)) (\(weights.joined(" · ")))"
    }

    /// `id (fact ≥ 15, …)`: the tests, each by its fact's name; a rule without limits by its present words.
    private func rule(_ item: String, _ page: Page) -> HTML {
        let (id, inner) = Self.opened(item)
        guard inner.isEmpty else { return inner.map { test($0, page) }.joined(" · ") }
        let rule = configuration.rules.first { $0.id == id }
        return rule.map { page(RuleWords(facts: configuration.facts).of($0)) } ?? page.written(item)
    }

    private func test(_ text: String, _ page: Page) -> HTML {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 3, configuration.facts.contains(where: { $0.id == words[0] }),
            let comparison = Condition.Comparison.allCases.first(where: { $0.isOrder && $0.sign == words[1] }),
            let value = Digits.read(words[2].utf8)
        else { return page.written(text) }
        let limit = RuleLimit(fact: words[0], comparison: comparison, value: value)
        return page(RuleWords(facts: configuration.facts).of(limit))
    }

    private static func opened(_ item: String) -> (id: String, inner: [String]) {
        guard let found = item.wholeMatch(of: #/([^ (]+) \(([^)]*)\)/#) else { return (item, []) }
        return (String(found.1), items(String(found.2)))
    }
}
