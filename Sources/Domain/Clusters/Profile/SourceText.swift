import Database
import Values

/// A text that the record quotes.
struct SourceText: Sendable {
    let title: String
    let publisher: String?
    let date: PartialDate?
    let address: String?
}

extension SourceList {
    static func read(_ ids: [String], in db: any Connection) throws -> SourceList {
        SourceList([:], order: ids)
    }
}
