package import Database

package enum SourceStore {
    /// All sources in the order of the record: about a hundred.
    package static func book(in db: any Connection) throws -> SourceBook {
        SourceBook(
            try db.all(
                "SELECT id, title, publisher, date, date_inferred, address, founding, position, language FROM source ORDER BY position, id"
            ) {
                Source(
                    id: try $0.text(0), title: try $0.text(1), publisher: try $0.text(2), language: try $0.value(8),
                    date: try $0.optionalPartialDate(3), isDateInferred: try $0.bool(4),
                    address: try $0.optionalText(5),
                    founding: try $0.optionalInt(6), number: try $0.int(7))
            })
    }
}
