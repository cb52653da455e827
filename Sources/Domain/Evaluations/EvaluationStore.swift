import Access
package import Calls
package import Database
package import Dossiers
package import Values

/// Evaluations put together from their tables: a fixed number of statements, however many dossiers there are.
package enum EvaluationStore {
    /// Dossiers that are or were read: eligible, or decided upon since.
    package static let states: [Dossier.State] = [.eligible, .selected, .reserve, .notSelected]

    /// Of these calls, by number.
    package static func of(_ calls: [Call], in db: any Connection) throws -> [ID<Call>: [Evaluation]] {
        let dossiers = try DossierStore.deposited(in: calls.map(\.id), states: states, db)
        return Dictionary(grouping: try together(dossiers, calls, in: db), by: \.dossier.call)
    }

    package static func of(_ dossier: Dossier, _ call: Call, in db: any Connection) throws -> Evaluation {
        try together([dossier], [call], in: db)[0]
    }

    private static func together(_ dossiers: [Dossier], _ calls: [Call], in db: any Connection) throws -> [Evaluation] {
        let configurations = Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0.configuration) })
        let ids = dossiers.map(\.id)
        let assignments = Dictionary(grouping: try AssignmentStore.of(ids, in: db), by: \.dossier)
        let reviews = Dictionary(
            uniqueKeysWithValues: try ReviewStore.of(assignments.values.flatMap { $0 }.map(\.id), in: db)
                .map { ($0.assignment, $0) })
        let moderations = Dictionary(grouping: try ModerationStore.of(ids, in: db), by: \.dossier)
        return dossiers.compactMap { dossier in
            guard let configuration = configurations[dossier.call] else { return nil }
            let own = assignments[dossier.id] ?? []
            return Evaluation(
                dossier: dossier, configuration: configuration, assignments: own,
                reviews: own.compactMap { reviews[$0.id] }, moderations: moderations[dossier.id] ?? [])
        }
    }

    /// The ranking was frozen: no review, appointment or moderation changes any more. A conflict can still be
    /// declared, and changes nothing of it: `Assignment.isLateConflict`.
    package static func isClosed(_ call: ID<Call>, in db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM evaluation_closing WHERE call = \(call)")
    }

    /// What a person is in the evaluation of a call, in one statement: `isClosed`, a person of one of its dossiers, and whether ever appointed
    /// to read one of any call.
    static func standing(
        of person: ID<Person>, in call: ID<Call>, _ db: any Connection
    ) throws -> (isClosed: Bool, isApplicant: Bool, isEvaluator: Bool) {
        try db.first(
            """
            SELECT EXISTS (SELECT 1 FROM evaluation_closing c WHERE c.call = \(call)),
                \(DossierStanding.isAny(person, of: "\(call)")),
                (SELECT COUNT(*) FROM assignment a WHERE a.evaluator = \(person)) > 0
            """
        ) { (try $0.bool(0), try $0.bool(1), try $0.bool(2)) } ?? (false, false, false)
    }

    /// `isClosed` of the call of a dossier.
    static func isClosed(over dossier: ID<Dossier>, in db: any Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM evaluation_closing c JOIN dossier d ON d.call = c.call WHERE d.id = \(dossier)")
    }

    /// Those of these calls of which `isClosed` holds, in one statement.
    static func closed(among calls: [ID<Call>], in db: any Connection) throws -> Set<ID<Call>> {
        Set(try db.all("SELECT call FROM evaluation_closing WHERE call IN \(list: calls)") { try $0.id(0) })
    }

    /// Ends the evaluation of a call. Selections does it in the transaction that freezes the ranking.
    package static func close(_ call: ID<Call>, by actor: String, at now: Instant, in db: any Connection) throws {
        try db.execute(
            "INSERT INTO evaluation_closing (call, closed_by, closed_at) VALUES (\(call), \(actor), \(now))")
        try CallStore.reach(.evaluation, of: call, at: try lastReading(of: call, in: db) ?? now, in: db)
    }

    /// When the last review came in or the last moderation was closed: until the evaluation is closed, one more may come.
    private static func lastReading(of call: ID<Call>, in db: any Connection) throws -> Instant? {
        let submitted = try db.first(
            """
            SELECT max(r.submitted_at) FROM review r JOIN assignment a ON a.id = r.assignment
            JOIN dossier d ON d.id = a.dossier WHERE d.call = \(call) AND a.ended_at IS NULL
            """
        ) { try $0.optionalInstant(0) }
        let moderated = try db.first(
            "SELECT max(m.closed_at) FROM moderation m JOIN dossier d ON d.id = m.dossier WHERE d.call = \(call)"
        ) { try $0.optionalInstant(0) }
        return [submitted, moderated].compactMap { $0 ?? nil }.max()
    }
}
