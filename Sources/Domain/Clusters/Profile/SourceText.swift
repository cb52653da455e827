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
        var texts: [String: SourceText] = [:]
        try db.query("SELECT id, title, publisher, date, address FROM source WHERE id IN \(list: ids)") { row in
            texts[try row.text(0)] = SourceText(
                title: try row.text(1), publisher: try row.optionalText(2), date: try row.optionalPartialDate(3),
                address: try row.optionalText(4))
        }
        return SourceList(texts, order: ids)
    }
}
