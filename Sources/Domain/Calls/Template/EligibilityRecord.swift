import Record
import Values

/// `eligibility.yaml`: facts, rules, tracks, and examples with their expected result.
enum EligibilityRecord {
    enum Kind: String, CaseIterable { case fact, rule, track, example }

    static let table = RecordTable("template_eligibility", [.text("kind"), .int("position"), .text("document")])

    static let section = RecordSection(file: "eligibility.yaml", kind: "eligibility", tables: [table]) { entry in
        let kind = entry.choice("kind", Kind.self)
        _ = entry.citation()
        var row =
            switch kind {
            case .fact: TemplateRecord.row(table, entry, fact(entry))
            case .rule: TemplateRecord.row(table, entry, rule(entry))
            case .track: TemplateRecord.row(table, entry, track(entry))
            case .example: TemplateRecord.row(table, entry, example(entry))
            }
        row.set("kind", kind.rawValue)
        return [row]
    }

    private static func fact(_ entry: RecordEntry) -> EligibilityFact {
        _ = entry.texts("from")
        return EligibilityFact(
            id: entry.id, kind: entry.choice("type", EligibilityFact.Kind.self), name: entry.localized("text"))
    }

    /// A rule that applies only `when` something holds is one that holds where that does not.
    private static func rule(_ entry: RecordEntry) -> EligibilityRule {
        _ = entry.optionalText("since")
        let required = entry.map("require").map(condition) ?? .all([])
        if !entry.has("require") { entry.fault("\(entry.id): require is missing") }
        let when = entry.map("when").map(condition)
        return EligibilityRule(
            id: entry.id, isEnabled: entry.bool("enabled", default: true),
            require: when.map { .any([.not($0), required]) } ?? required, refused: entry.localized("refused"))
    }

    private static func track(_ entry: RecordEntry) -> Track {
        _ = entry.optionalLocalized("text")
        return Track(
            id: TrackID(rawValue: entry.id), name: entry.localized("name"),
            rules: entry.references("rules", to: "eligibility.yaml"))
    }

    private static func condition(_ entry: RecordEntry) -> Condition {
        if entry.has("all") { return .all(entry.entries("all").map(condition)) }
        if entry.has("any") { return .any(entry.entries("any").map(condition)) }
        if let inner = entry.map("not") { return .not(condition(inner)) }
        return .test(
            fact: entry.reference("fact", to: "eligibility.yaml"),
            entry.choice("is", Condition.Comparison.self), operand(entry))
    }

    private static func operand(_ entry: RecordEntry) -> Condition.Operand {
        let json = entry.json("value") ?? "null"
        if let number: Int = JSONText.read(json) { return .integer(number) }
        if let words: [String] = JSONText.read(json) { return .words(words) }
        if let word: String = JSONText.read(json) { return word == "call.deadline" ? .deadline : .word(word) }
        entry.fault("\(entry.id): value is a number, a word or a list of words", at: "value")
        return .words([])
    }

    private static func example(_ entry: RecordEntry) -> EligibilityExample {
        EligibilityExample(
            track: TrackID(rawValue: entry.text("track")), given: entry.map("given").map(given) ?? [:],
            refusedBy: entry.references("refused_by", to: "eligibility.yaml"))
    }

    /// Values as a candidate's facts: a share in percent stays exact, `53.3` is 533 of 1000.
    private static func given(_ entry: RecordEntry) -> [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for name in entry.keys {
            if name.hasSuffix(".share") {
                let parts = entry.decimal(name).split(separator: ".")
                let digits = parts.count == 2 ? parts[1].count : 0
                let scale = (0..<digits).reduce(100) { value, _ in value * 10 }
                facts[name] = .percent(numerator: Int(parts.joined()) ?? 0, denominator: scale)
            } else if let json = entry.json(name), let number: Int = JSONText.read(json) {
                facts[name] = .integer(number)
            } else {
                facts[name] = .word(entry.text(name))
            }
        }
        return facts
    }
}

/// A candidate with the result that the record expects.
package struct EligibilityExample: Codable, Sendable {
    package let track: TrackID
    package let given: [String: FactValue]
    package let refusedBy: [String]
}
