import Record
import Values

/// What the page of the programme shows, as the record gives it.
struct Framework: Sendable {
    let id: String
    let name: Localized
    let date: PartialDate?
    let city: Localized
    let text: Localized
    let steps: [Localized]
    let themes: [Localized]
    let citation: Citation
}

struct Budget: Sendable {
    let fund: Localized
    let from: PartialDate
    let to: PartialDate
    let amount: Money
    let citation: Citation
}

struct ProgrammeGoal: Sendable {
    let measure: Goal.Measure
    let value: Int
    let by: PartialDate
    let citation: Citation
}

struct NationalFigure: Sendable {
    struct Other: Sendable, Decodable {
        let fr: String?
        let ar: String?
        let en: String?
        let value: Int
        var name: Localized { Localized(fr: fr, ar: ar, en: en) }
    }
    let name: Localized
    /// A number as the record writes it, with a point.
    let value: String
    let unit: NationalIndicator.Unit
    let date: PartialDate
    let others: [Other]
    let citation: Citation
}

struct Obligation: Sendable {
    let text: Localized
    let legalText: Localized
    let citation: Citation
}

struct ContractEvaluation: Sendable {
    struct Line: Sendable {
        let isAdvice: Bool
        let text: Localized
        let clusters: [String]
    }
    let evaluator: String
    let year: PartialDate
    let months: Int?
    let clusters: [String]
    let purpose: Localized
    let lines: [Line]
    let citation: Citation
}
