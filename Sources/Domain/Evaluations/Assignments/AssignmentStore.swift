package import Access
import Calls
package import Database
package import Dossiers
package import Values

/// Every statement about assignments and declarations.
package enum AssignmentStore {
    private static let selection: SQL = """
        SELECT a.id, a.dossier, a.evaluator, a.appointed_by, a.appointed_at, a.ended_at,
            CASE WHEN p.person IS NULL THEN 0 ELSE 1 END, d.conflict,
            (SELECT COUNT(*) FROM conflict_flag f WHERE f.assignment = a.id AND f.ruling IS NULL),
            (SELECT COUNT(*) FROM conflict_flag f WHERE f.assignment = a.id AND f.ruling = 'upheld'), r.state,
            CASE WHEN l.assignment IS NULL THEN 0 ELSE 1 END
        FROM assignment a LEFT JOIN evaluator_profile p ON p.person = a.evaluator
        LEFT JOIN declaration d ON d.assignment = a.id LEFT JOIN review r ON r.assignment = a.id
        LEFT JOIN late_conflict l ON l.assignment = a.id
        """

    private static func read(_ row: Row) throws -> Assignment {
        Assignment(
            id: try row.id(0), dossier: try row.id(1), evaluator: try row.id(2), appointedBy: try row.id(3),
            appointedAt: try row.instant(4), endedAt: try row.optionalInstant(5), hasProfile: try row.int(6) == 1,
            declaration: row.isNull(7) ? nil : try row.value(7), openFlags: try row.int(8),
            upheldFlags: try row.int(9), reviewState: row.isNull(10) ? nil : try row.value(10),
            isLateConflict: try row.int(11) == 1)
    }

    package static func find(_ id: ID<Assignment>, in db: any Connection) throws -> Assignment? {
        try db.first("\(selection) WHERE a.id = \(id)", read)
    }

    static func find(_ ids: [ID<Assignment>], in db: any Connection) throws -> [Assignment] {
        try db.all("\(selection) WHERE a.id IN \(list: ids) ORDER BY a.id", read)
    }

    /// That of one evaluator on one dossier.
    package static func find(_ dossier: ID<Dossier>, of person: ID<Person>, in db: any Connection) throws -> Assignment?
    {
        try db.first("\(selection) WHERE a.dossier = \(dossier) AND a.evaluator = \(person)", read)
    }

    /// In the order of appointment.
    package static func of(_ dossiers: [ID<Dossier>], in db: any Connection) throws -> [Assignment] {
        try db.all("\(selection) WHERE a.dossier IN \(list: dossiers) ORDER BY a.appointed_at, a.id", read)
    }

    /// Those of an evaluator that still lead somewhere, not `removed` as `Assignment.stage` says it: the newest first, before `last` when it
    /// is given, all of them unless there is a limit.
    static func counting(
        of evaluator: ID<Person>, before last: ID<Assignment>? = nil, limit: Int? = nil, in db: any Connection
    ) throws -> [Assignment] {
        let bound: SQL = last.map { "AND a.id < \($0)" } ?? ""
        let most: SQL = limit.map { "LIMIT \($0)" } ?? ""
        return try db.all(
            """
            \(selection) WHERE a.evaluator = \(evaluator) AND a.ended_at IS NULL
                AND (d.conflict IS NULL OR d.conflict <> 'declared') AND NOT EXISTS (
                    SELECT 1 FROM conflict_flag u WHERE u.assignment = a.id AND u.ruling = 'upheld') \(bound)
            ORDER BY a.id DESC \(most)
            """, read)
    }

    /// All of an evaluator's, those that were ended or given back too.
    static func of(evaluator: ID<Person>, in db: any Connection) throws -> [Assignment] {
        try db.all("\(selection) WHERE a.evaluator = \(evaluator) ORDER BY a.id DESC", read)
    }

    /// Those of them in one call.
    static func of(evaluator: ID<Person>, in call: ID<Call>, _ db: any Connection) throws -> [Assignment] {
        try db.all(
            """
            \(selection) WHERE a.evaluator = \(evaluator) AND a.dossier IN (SELECT x.id FROM dossier x WHERE x.call = \(call))
            ORDER BY a.id DESC
            """, read)
    }

    /// The same, asked only of whoever was ever appointed: officers hardly ever were.
    static func of(evaluator: ID<Person>, in call: ID<Call>, ifAny db: any Connection) throws -> [Assignment] {
        let isEvaluator = try db.first(isEvaluatorStatement(evaluator)) { try $0.bool(0) } ?? false
        return isEvaluator ? try of(evaluator: evaluator, in: call, db) : []
    }

    /// Whether ever appointed to read a dossier of any call.
    static func isEvaluatorStatement(_ person: ID<Person>) -> SQL {
        "SELECT (SELECT COUNT(*) FROM assignment a WHERE a.evaluator = \(person)) > 0"
    }

    /// The ids of the dossiers that a person was ever appointed to.
    static func appointed(_ person: ID<Person>) -> SQL {
        "SELECT a.dossier FROM assignment a WHERE a.evaluator = \(person)"
    }

    /// Those among them over which the person is in conflict: `Assignment.isConflict` as a statement.
    static func conflicted(_ person: ID<Person>) -> SQL {
        """
        \(appointed(person)) AND (
            EXISTS (SELECT 1 FROM declaration d WHERE d.assignment = a.id AND d.conflict = 'declared')
            OR EXISTS (SELECT 1 FROM conflict_flag f WHERE f.assignment = a.id AND f.ruling = 'upheld'))
        """
    }

    /// Those among them that are not clear yet: `Assignment.isUncleared` as a statement.
    static func uncleared(_ person: ID<Person>) -> SQL {
        """
        \(appointed(person)) AND (
            EXISTS (SELECT 1 FROM conflict_flag f WHERE f.assignment = a.id AND f.ruling IS NULL)
            OR a.ended_at IS NULL AND (
                NOT EXISTS (SELECT 1 FROM declaration d WHERE d.assignment = a.id)
                OR NOT EXISTS (SELECT 1 FROM evaluator_profile p WHERE p.person = a.evaluator)))
        """
    }

    package static func insert(_ assignment: Assignment, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO assignment (id, dossier, evaluator, appointed_by, appointed_at)
            VALUES (\(assignment.id), \(assignment.dossier), \(assignment.evaluator), \(assignment.appointedBy),
                \(assignment.appointedAt))
            """)
    }

    /// - Returns: false when it had ended before.
    static func end(
        _ id: ID<Assignment>, by actor: String, _ reason: String, at now: Instant, in db: any Connection
    ) throws -> Bool {
        try db.execute(
            """
            UPDATE assignment SET ended_by = \(actor), ended_at = \(now), ended_reason = \(reason)
            WHERE id = \(id) AND ended_at IS NULL
            """) == 1
    }

    /// A declaration stands until a later one of the same evaluator: `none` may become `declared`, never the reverse.
    package static func declare(
        _ conflict: Assignment.Declaration, _ text: String?, of id: ID<Assignment>, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO declaration (assignment, conflict, text, at) VALUES (\(id), \(conflict), \(text), \(now))
            ON CONFLICT (assignment) DO UPDATE SET conflict = excluded.conflict, text = excluded.text, at = excluded.at
            WHERE declaration.conflict = 'none'
            """)
    }

    /// Why they lead nowhere any more, in the words of whoever ended one or declared a conflict; declarations that were erased are left out.
    static func reasons(of ids: [ID<Assignment>], in db: any Connection) throws -> [ID<Assignment>: String] {
        let rows = try db.all(
            """
            SELECT a.id, CASE WHEN d.conflict = 'declared' THEN d.text ELSE a.ended_reason END
            FROM assignment a LEFT JOIN declaration d ON d.assignment = a.id WHERE a.id IN \(list: ids)
            """
        ) { (try $0.id(0) as ID<Assignment>, try $0.optionalText(1) ?? "") }
        return Dictionary(uniqueKeysWithValues: rows.filter { !$0.1.isEmpty })
    }

    static func eraseDeclarations(of person: ID<Person>, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE declaration SET text = '' WHERE text IS NOT NULL
                AND assignment IN (SELECT id FROM assignment WHERE evaluator = \(person))
            """)
    }

    static func declaration(of id: ID<Assignment>, in db: any Connection) throws -> (text: String?, at: Instant)? {
        try db.first("SELECT text, at FROM declaration WHERE assignment = \(id)") {
            (try $0.optionalText(0), try $0.instant(1))
        }
    }
}
