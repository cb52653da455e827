import Access
import Calls
import Database
import Dossiers
import Values

/// Every statement about flags.
enum ConflictStore {
    private static let columns: SQL = "id, assignment, kind, company, raised_at, ruling, ruled_by, ruled_at, reason"

    private static func read(_ row: Row) throws -> ConflictFlag {
        var flag = ConflictFlag(
            id: try row.id(0), assignment: try row.id(1), kind: try row.value(2), company: try row.text(3),
            raisedAt: try row.instant(4))
        flag.ruling = row.isNull(5) ? nil : try row.value(5)
        (flag.ruledBy, flag.ruledAt) = (try row.optionalID(6), try row.optionalInstant(7))
        flag.reason = try row.optionalText(8)
        return flag
    }

    static func find(_ id: ID<ConflictFlag>, in db: any Connection) throws -> ConflictFlag? {
        try db.first("SELECT \(columns) FROM conflict_flag WHERE id = \(id)", read)
    }

    static func of(_ assignments: [ID<Assignment>], in db: any Connection) throws -> [ConflictFlag] {
        try db.all(
            "SELECT \(columns) FROM conflict_flag WHERE assignment IN \(list: assignments) ORDER BY raised_at, id", read
        )
    }

    /// A flag that waits for a ruling: in which call, who appointed, and whom it concerns.
    struct Open: Sendable {
        let id: ID<ConflictFlag>
        let call: ID<Call>
        let dossier: ID<Dossier>
        let appointedBy: ID<Person>
        let evaluator: ID<Person>
    }

    /// The oldest first. Whoever has declared a conflict is out, whatever a ruling would say.
    static func open(limit: Int, in db: any Connection) throws -> [Open] {
        try db.all(
            """
            SELECT f.id, d.call, a.dossier, a.appointed_by, a.evaluator
            FROM conflict_flag f JOIN assignment a ON a.id = f.assignment JOIN dossier d ON d.id = a.dossier
            WHERE f.ruling IS NULL AND a.ended_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM declaration c WHERE c.assignment = a.id AND c.conflict = 'declared')
            ORDER BY f.raised_at, f.id LIMIT \(limit)
            """
        ) {
            Open(
                id: try $0.id(0), call: try $0.id(1), dossier: try $0.id(2), appointedBy: try $0.id(3),
                evaluator: try $0.id(4))
        }
    }

    /// Whether it is new: the same finding is kept once.
    static func raise(_ flag: ConflictFlag, in db: any Connection) throws -> Bool {
        try db.execute(
            """
            INSERT INTO conflict_flag (id, assignment, kind, company, raised_at)
            VALUES (\(flag.id), \(flag.assignment), \(flag.kind), \(flag.company), \(flag.raisedAt))
            ON CONFLICT (assignment, kind, company) DO NOTHING
            """) == 1
    }

    static func rule(
        _ id: ID<ConflictFlag>, _ ruling: ConflictFlag.Ruling, by person: ID<Person>, _ reason: String,
        at now: Instant, in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE conflict_flag SET ruling = \(ruling), ruled_by = \(person), ruled_at = \(now), reason = \(reason)
            WHERE id = \(id) AND ruling IS NULL
            """)
    }
}
