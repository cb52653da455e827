package import Foundation
package import Phrases
import Values

package enum FilePhrases {
    package static let bundle = Bundle.module

    static func tooLarge(_ limit: Phrase) -> Phrase { "files.too-large \(limit, as: "limit")" }
    static func togetherTooLarge(_ limit: Phrase) -> Phrase { "files.together-too-large \(limit, as: "limit")" }
    package static func wrongType(_ types: Set<FileType>) -> Phrase { "files.wrong-type \(list(types), as: "types")" }
    static let empty: Phrase = "files.empty"
    static let cutOff: Phrase = "files.cut-off"
    static let malformed: Phrase = "files.malformed"

    /// What a file field says before anything is chosen.
    package static func taken(_ types: Set<FileType>, upTo size: Int) -> Phrase {
        "files.taken \(list(types), as: "types") \(Self.size(size), as: "limit")"
    }

    private static func list(_ types: Set<FileType>) -> Localized {
        let labels = types.sorted().map(\.label)
        let list = labels.joined(separator: ", ")
        // Between Latin words an Arabic comma would let the list run from left to right.
        return Localized(fr: list, ar: labels.joined(separator: "،\u{200F} "), en: list)
    }

    /// A size in bytes as readers know it, in whole units of 1,000, rounded down: `10 Mo`, `350 ko`, `12 octets`.
    package static func size(_ bytes: Int) -> Phrase {
        if bytes >= 1_000_000 { return "files.megabytes \(bytes / 1_000_000, as: "count")" }
        if bytes >= 1_000 { return "files.kilobytes \(bytes / 1_000, as: "count")" }
        return "files.bytes \(bytes, as: "count")"
    }
}
