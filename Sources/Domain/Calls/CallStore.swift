package import Database
import Foundation
package import Values

/// Every statement about calls.
package enum CallStore {
    static let columns: SQL = """
        id, number, name_fr, name_ar, name_en, state, configuration, deadline, first_deadline, published_at, created_by,
        revision
        """

    package static func find(_ id: ID<Call>, in db: any Connection) throws -> Call? {
        try db.first(statement(id), read)
    }

    /// What `find` asks, for `Connection.foresee`.
    package static func statement(_ id: ID<Call>) -> SQL { "SELECT \(columns) FROM call_for_projects WHERE id = \(id)" }

    /// The revision of the call whose id `column` holds, as an expression within another statement.
    package static func revision(of column: SQL) -> SQL {
        "(SELECT held_call.revision FROM call_for_projects held_call WHERE held_call.id = \(column))"
    }

    /// Those of these that there are, in one statement.
    package static func find(_ ids: Set<ID<Call>>, in db: any Connection) throws -> [ID<Call>: Call] {
        let calls = try db.all("SELECT \(columns) FROM call_for_projects WHERE id IN \(list: ids.sorted())", read)
        return Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0) })
    }

    package static func find(number: String, in db: any Connection) throws -> Call? {
        try db.first("SELECT \(columns) FROM call_for_projects WHERE number = \(number)", read)
    }

    package static func insert(_ call: Call, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO call_for_projects (\(columns)) VALUES (\(call.id), \(call.number), \(call.name.fr), \(call.name.ar),
                \(call.name.en), \(call.state), \(encoded(call.configuration)), \(call.deadline), \(call.firstDeadline),
                \(call.publishedAt), \(call.createdBy), \(call.revision))
            """)
    }

    /// The next revision of the row.
    package static func save(_ call: Call, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE call_for_projects SET number = \(call.number), name_fr = \(call.name.fr), name_ar = \(call.name.ar),
                name_en = \(call.name.en), state = \(call.state), configuration = \(encoded(call.configuration)),
                deadline = \(call.deadline), first_deadline = \(call.firstDeadline), published_at = \(call.publishedAt),
                revision = revision + 1
            WHERE id = \(call.id)
            """)
    }

    static func read(_ row: Row) throws -> Call {
        Call(
            id: try row.id(0), number: try row.optionalText(1), name: try row.localized(2), state: try row.value(5),
            configuration: try ConfigurationReading.read(row, 6, of: try row.text(0)),
            deadline: try row.instant(7), firstDeadline: try row.instant(8), publishedAt: try row.optionalInstant(9),
            createdBy: try row.id(10), revision: try row.int(11))
    }

    private static func encoded(_ configuration: CallConfiguration) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(configuration), as: UTF8.self)
    }
}
