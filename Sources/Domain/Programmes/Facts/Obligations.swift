package import Database
import Record
package import Values

/// The duties of associations that receive public money, for modules that apply them.
package enum Obligations {
    package struct Line: Sendable, Equatable {
        /// The record's id: `certified-accounts`.
        package let id: String
        package let text: Localized
        /// The sum of public contributions above which it binds, where the record states one.
        package let threshold: Money?
    }

    package static func all(in db: any Connection) throws -> [Line] {
        try db.all("SELECT id, text_fr, text_ar, text_en, content FROM obligation ORDER BY position, id") { row in
            let content: Content? = JSONText.read(try row.text(4))
            let dirhams = content?.threshold.flatMap { $0.currency == "MAD" ? $0.amount : nil }
            return Line(id: try row.text(0), text: try row.localized(1), threshold: dirhams.map { .dirhams($0) })
        }
    }

    /// What this module reads of an entry that is kept whole. Amounts are whole dirhams.
    private struct Content: Decodable {
        struct Threshold: Decodable {
            let amount: Int
            let currency: String
        }
        let threshold: Threshold?
    }
}
