import Phrases
import Values

/// What the pages of past editions say.
enum EditionPhrases {
    static let edition: Phrase = "editions.edition"
    static func editionOf(_ label: String) -> Phrase { "editions.edition-of \(label, as: "label")" }
    static let laureates: Phrase = "editions.laureates"
    static func laureateCount(_ count: Int) -> Phrase { "editions.laureate-count \(count, as: "count")" }
    static let candidates: Phrase = "editions.candidates"
    static func candidateCount(_ count: Int) -> Phrase { "editions.candidate-count \(count, as: "count")" }
    static let pastTitle: Phrase = "editions.past-title"
    static let pastText: Phrase = "editions.past-text"
    static let fromRecord: Phrase = "editions.from-record"
    static let resultUnknown: Phrase = "editions.result-unknown"
    static let noPublicText: Phrase = "editions.no-public-text"
    static let inferred: Phrase = "editions.inferred"
    static let namedByPress: Phrase = "editions.named-by-press"
    static let renewal: Phrase = "editions.renewal"
    static let newCluster: Phrase = "editions.new-cluster"
    static let aim: Phrase = "editions.aim"
    static let rules: Phrase = "editions.rules"
    static let criteria: Phrase = "editions.criteria"
    static let documents: Phrase = "editions.documents"
    static let terms: Phrase = "editions.terms"
    static func announcedFor(_ date: PartialDate) -> Phrase { "editions.announced-for \(date, as: "date")" }
    static let extended: Phrase = "editions.extended"
    static func resultsAnnounced(_ from: PartialDate, _ to: PartialDate) -> Phrase {
        "editions.results-announced \(from, as: "from") \(to, as: "to")"
    }
    static let contradictions: Phrase = "editions.contradictions"
    static let missing: Phrase = "editions.missing"
    static let sources: Phrase = "editions.sources"
    static let resultDate: Phrase = "editions.result-date"
    static let fifthCandidate: Phrase = "editions.fifth-candidate"
    static let name: Phrase = "editions.name"
    static func field(_ name: String) -> Phrase { "editions.field \(name, as: "name")" }
}
