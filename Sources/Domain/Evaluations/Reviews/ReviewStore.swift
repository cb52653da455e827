import Access
import CanonicalJSON
package import Database
import Dossiers
import Foundation
package import Values

/// Every statement about reviews.
package enum ReviewStore {
    private static let columns: SQL =
        "r.assignment, r.state, r.scores, r.comments, r.overall, r.submitted_at, r.configuration_version, r.revision"

    private static func read(_ row: Row) throws -> Review {
        Review(
            assignment: try row.id(0), state: try row.value(1), scores: Scores(try members(row, 2, \.number)),
            comments: try members(row, 3, \.text),
            overall: try row.text(4), submittedAt: try row.optionalInstant(5), configurationVersion: try row.int(6),
            revision: try row.int(7))
    }

    /// A JSON object whose values are all of one kind.
    private static func members<Value>(_ row: Row, _ column: Int, _ read: (JSONValue) -> Value?) throws -> [String:
        Value]
    {
        let text = try row.text(column)
        let members = try JSONValue(parsing: text).members ?? [:]
        return try members.mapValues { value in
            guard let value = read(value) else { throw RowError.unreadable(column: column, text: text) }
            return value
        }
    }

    package static func find(_ assignment: ID<Assignment>, in db: any Connection) throws -> Review? {
        try db.first("SELECT \(columns) FROM review r WHERE r.assignment = \(assignment)", read)
    }

    static func of(_ assignments: [ID<Assignment>], in db: any Connection) throws -> [Review] {
        try db.all(
            "SELECT \(columns) FROM review r WHERE r.assignment IN \(list: assignments) ORDER BY r.assignment", read)
    }

    /// - Returns: false when somebody saved since the form was made; nothing is written then.
    package static func save(_ review: Review, over revision: Int, in db: any Connection) throws -> Bool {
        try db.execute(
            """
            INSERT INTO review (assignment, state, scores, comments, overall, submitted_at, configuration_version, revision)
            VALUES (\(review.assignment), \(review.state), \(json(review.scores.byKey)), \(json(review.comments)),
                \(review.overall), \(review.submittedAt), \(review.configurationVersion), \(review.revision))
            ON CONFLICT (assignment) DO UPDATE SET state = excluded.state, scores = excluded.scores,
                comments = excluded.comments, overall = excluded.overall, submitted_at = excluded.submitted_at,
                configuration_version = excluded.configuration_version, revision = excluded.revision
            WHERE review.revision = \(revision)
            """) == 1
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
