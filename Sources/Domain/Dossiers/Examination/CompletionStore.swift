package import Access
import Calls
package import Database
package import Values

/// The one request for missing items: what, why, until when.
package struct CompletionRequest: Sendable, Equatable {
    package let askedAt: Instant
    package let askedBy: ID<Person>
    /// From this instant on an answer is late. Until it, or until the answer, the ministry's own time limit stands still.
    package let due: Instant
    /// There is one request only, and nothing is judged before it is answered or over: a mistyped year would hold the dossier up for good.
    static let longestDays = 90
    package let message: String
    package let answeredAt: Instant?
}

package struct CompletionItem: Sendable, Equatable {
    package let part: String
    package let field: String
    /// What is wrong with it, or missing, in the officer's words; may be empty.
    package let note: String
    package init(part: String, field: String, note: String) { (self.part, self.field, self.note) = (part, field, note) }
}

/// Every statement about requests for missing items.
package enum CompletionStore {
    package static func find(_ dossier: ID<Dossier>, in db: any Connection) throws -> CompletionRequest? {
        try db.first(statement(of: dossier), read)?.1
    }

    /// Of each of these dossiers that was asked, in one statement.
    package static func find(
        _ dossiers: [ID<Dossier>], in db: any Connection
    ) throws -> [ID<Dossier>: CompletionRequest] {
        Dictionary(uniqueKeysWithValues: try db.all(statement("dossier IN \(list: dossiers)"), read))
    }

    /// What `find` asks of one dossier, for `Connection.foresee`.
    static func statement(of dossier: ID<Dossier>) -> SQL { statement("dossier = \(dossier)") }

    private static func statement(_ condition: SQL) -> SQL {
        "SELECT dossier, asked_at, asked_by, due, message, answered_at FROM completion_request WHERE \(condition)"
    }

    private static func read(_ row: Row) throws -> (ID<Dossier>, CompletionRequest) {
        (
            try row.id(0),
            CompletionRequest(
                askedAt: try row.instant(1), askedBy: try row.id(2), due: try row.instant(3),
                message: try row.text(4), answeredAt: try row.optionalInstant(5))
        )
    }

    /// Of these calls, those with a dossier whose time for the missing items is over without an answer, and since when the first one's is.
    /// - Parameter barred: a statement of ids of dossiers that do not count.
    static func overdue(
        in calls: [ID<Call>], at now: Instant, barred: SQL?, _ db: any Connection
    ) throws -> [ID<Call>: Instant] {
        let bound: SQL = barred.map { "AND d.id NOT IN (\($0))" } ?? ""
        let found = try db.all(
            """
            SELECT d.call, MIN(r.due) FROM dossier d JOIN completion_request r ON r.dossier = d.id
            WHERE d.call IN \(list: calls) AND d.ordinal IS NOT NULL AND d.state = 'to-complete' AND r.due <= \(now) \(bound)
            GROUP BY d.call
            """
        ) { (try $0.id(0) as ID<Call>, try $0.instant(1)) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    package static func items(of dossier: ID<Dossier>, in db: any Connection) throws -> [CompletionItem] {
        try db.all(itemsStatement(of: dossier)) {
            CompletionItem(part: try $0.text(0), field: try $0.text(1), note: try $0.text(2))
        }
    }

    static func itemsStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT part, field, note FROM completion_item WHERE dossier = \(dossier) ORDER BY position"
    }

    /// - Throws: `DossierError.alreadyAsked`: the key of the table allows one.
    static func insert(
        _ request: CompletionRequest, _ items: [CompletionItem], of dossier: ID<Dossier>, in db: any Connection
    ) throws {
        let added = try db.execute(
            """
            INSERT INTO completion_request (dossier, asked_at, asked_by, due, message)
            VALUES (\(dossier), \(request.askedAt), \(request.askedBy), \(request.due), \(request.message))
            ON CONFLICT (dossier) DO NOTHING
            """)
        guard added == 1 else { throw DossierError.alreadyAsked }
        for (position, item) in items.enumerated() {
            try db.execute(
                """
                INSERT INTO completion_item (dossier, position, part, field, note)
                VALUES (\(dossier), \(position), \(item.part), \(item.field), \(item.note))
                """)
        }
    }

    static func answered(_ dossier: ID<Dossier>, at now: Instant, in db: any Connection) throws {
        try db.send("UPDATE completion_request SET answered_at = \(now) WHERE dossier = \(dossier)")
    }
}
