import Phrases
import Values

/// What the letter of a decision says.
extension SelectionPhrases {
    static let letterPDF: Phrase = "selections.letter-pdf"
    static let letterTitle: Phrase = "selections.letter-title"
    static func letterAttention(_ name: String) -> Phrase { "selections.letter-attention \(name, as: "name")" }
    static func letterDay(_ day: Day) -> Phrase { "selections.letter-day \(day, as: "day")" }
    static func letterObject(_ number: String, _ call: String) -> Phrase {
        "selections.letter-object \(number, as: "number") \(call, as: "call")"
    }
    static let letterDear: Phrase = "selections.letter-dear"
    static func letterSelected(_ number: String, _ call: Localized) -> Phrase {
        "selections.letter-selected \(number, as: "number") \(call, as: "call")"
    }
    static func letterReserve(_ number: String, _ call: Localized, _ place: Int) -> Phrase {
        "selections.letter-reserve \(number, as: "number") \(call, as: "call") \(place, as: "place")"
    }
    static func letterNotSelected(_ number: String, _ call: Localized) -> Phrase {
        "selections.letter-not-selected \(number, as: "number") \(call, as: "call")"
    }
    static let letterProposed: Phrase = "selections.letter-proposed"
    static func letterSigned(_ at: LocalTime) -> Phrase { "selections.letter-signed \(at, as: "at")" }
}
