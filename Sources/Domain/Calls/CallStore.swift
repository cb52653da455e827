package import Database
import Foundation
package import Values

/// Every statement about calls.
package enum CallStore {
    private static let stored: SQL = """
        id, number, name_fr, name_ar, name_en, state, configuration, configuration_digest, deadline, first_deadline,
        published_at, created_by, revision
        """

    package static func find(_ id: ID<Call>, in db: any Connection) throws -> Call? {
        try all("id = \(id)", in: db).first
    }

    /// What `find` asks, for `Connection.foresee`.
    package static func statement(_ id: ID<Call>) -> SQL { CallColumns.now.statement("id = \(id)") }

    /// The revision of the call whose id `column` holds, as an expression within another statement.
    package static func revision(of column: SQL) -> SQL {
        "(SELECT held_call.revision FROM call_for_projects held_call WHERE held_call.id = \(column))"
    }

    /// Those of these that there are, in one statement.
    package static func find(_ ids: Set<ID<Call>>, in db: any Connection) throws -> [ID<Call>: Call] {
        let calls = try all("id IN \(list: ids.sorted())", in: db)
        return Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0) })
    }

    /// - Parameter condition: on a row, and the order after it.
    static func all(_ condition: SQL, in db: any Connection) throws -> [Call] {
        let columns = CallColumns.now
        return try db.all(columns.statement(condition)) { try columns.read($0) }
    }

    package static func find(number: String, in db: any Connection) throws -> Call? {
        try all("number = \(number)", in: db).first
    }

    package static func insert(_ call: Call, in db: any Connection) throws {
        let (configuration, digest) = try encoded(call.configuration)
        try db.execute(
            """
            INSERT INTO call_for_projects (\(stored)) VALUES (\(call.id), \(call.number), \(call.name.fr), \(call.name.ar),
                \(call.name.en), \(call.state), \(configuration), \(digest), \(call.deadline),
                \(call.firstDeadline), \(call.publishedAt), \(call.createdBy), \(call.revision))
            """)
    }

    /// The next revision of the row.
    package static func save(_ call: Call, in db: any Connection) throws {
        let (configuration, digest) = try encoded(call.configuration)
        try db.execute(
            """
            UPDATE call_for_projects SET number = \(call.number), name_fr = \(call.name.fr), name_ar = \(call.name.ar),
                name_en = \(call.name.en), state = \(call.state),
                configuration = \(configuration), configuration_digest = \(digest),
                deadline = \(call.deadline), first_deadline = \(call.firstDeadline), published_at = \(call.publishedAt),
                revision = revision + 1
            WHERE id = \(call.id)
            """)
    }

    private static func encoded(_ configuration: CallConfiguration) throws -> (text: String, digest: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = try encoder.encode(configuration)
        return (String(decoding: text, as: UTF8.self), ConfigurationReading.digest(Array(text)))
    }
}
