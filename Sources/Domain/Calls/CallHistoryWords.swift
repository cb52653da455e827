import Phrases
import Values
import Web

/// What the history of a call names by ids, in words: steps, tracks, parts, criteria, rules. An id that the call no longer has stands as
/// it was recorded.
struct CallHistoryWords: Sendable {
    let configuration: CallConfiguration

    var words: HistoryWords {
        HistoryWords { field, text, _, page in
            switch field {
            case "call.timetable": page.listed(Self.items(text).map { step($0, page) })
            case "call.tracks": page.listed(Self.items(text).map { track($0, page) })
            case "call.parts": page.listed(Self.items(text).map { part($0, page) })
            case "call.criteria": page.listed(Self.items(text).map { criterion($0, page) })
            case "call.rules": page.listed(Self.items(text).map { rule($0, page) })
            default: nil
            }
        }
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
