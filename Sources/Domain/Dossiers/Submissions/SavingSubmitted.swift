import Calls
import Database
import Values

/// What submissions change of their dossiers, and of the numbers given in a call.
extension DossierStore {
    /// Over the revisions that they were read at. Those must have been read in this very transaction, which lets nobody's change come between
    /// (it is serialisable, or the only writer): how many rows were changed is not asked. SQLite finds each faster alone than in a list,
    /// PostgreSQL begins a statement for all of them faster than one for each.
    /// - Parameter areNumbered: they have just been given their numbers.
    static func saveSubmitted(_ dossiers: [Dossier], areNumbered: Bool, in db: any Connection) throws {
        for dossiers in dossiers.inRuns(of: db.engine == .sqlite ? 1 : db.engine.rowsAtOnce) {
            try db.send(
                dossiers.count == 1
                    ? saving(dossiers.first!, numbered: areNumbered)
                    : saving(rows: dossiers.map { row($0, numbered: areNumbered) }, numbered: areNumbered))
        }
    }

    private static func saving(_ dossier: Dossier, numbered: Bool) -> SQL {
        let numbered: SQL =
            numbered
            ? "number = \(dossier.number), ordinal = \(dossier.ordinal), search_key = \(searchKey(dossier)), " : ""
        return """
            UPDATE dossier SET \(numbered)state = \(dossier.state), reopened = \(dossier.isReopened),
                submitted_at = \(dossier.submittedAt), submissions = \(dossier.submissions),
                members = \(dossier.members), companies = \(dossier.companies), revision = \(dossier.revision + 1)
            WHERE id = \(dossier.id) AND revision = \(dossier.revision)
            """
    }

    private static func saving(rows: [SQL], numbered: Bool) -> SQL {
        let columns: SQL = numbered ? ", number, ordinal, search_key" : ""
        let numbered: SQL =
            numbered ? ", number = new.number, ordinal = new.ordinal, search_key = new.search_key" : ""
        return """
            WITH new (id, revision, state, reopened, submitted_at, submissions, members, companies\(columns))
                AS (VALUES \(rows: rows))
            UPDATE dossier SET state = new.state, reopened = new.reopened, submitted_at = new.submitted_at,
                submissions = new.submissions, members = new.members, companies = new.companies,
                revision = dossier.revision + 1\(numbered)
            FROM new WHERE dossier.id = new.id AND dossier.revision = new.revision
            """
    }

    /// PostgreSQL takes a value in a list of rows for a text, where nothing says otherwise.
    private static func row(_ dossier: Dossier, numbered: Bool) -> SQL {
        let numbered: SQL =
            numbered
            ? ", \(dossier.number), CAST(\(dossier.ordinal) AS BIGINT), \(searchKey(dossier))" : ""
        return """
            (\(dossier.id), CAST(\(dossier.revision) AS BIGINT), \(dossier.state),
            CAST(\(dossier.isReopened) AS BOOLEAN), \(dossier.submittedAt), CAST(\(dossier.submissions) AS BIGINT),
            CAST(\(dossier.members) AS BIGINT), CAST(\(dossier.companies) AS BIGINT)\(numbered))
            """
    }

    /// The last number given in a call; 0 before the first.
    static func lastOrdinal(in call: ID<Call>, _ db: any Connection) throws -> Int {
        try db.first(lastOrdinalStatement(call)) { try $0.int(0) } ?? 0
    }

    /// What `lastOrdinal` asks, for `Connection.foresee`.
    static func lastOrdinalStatement(_ call: ID<Call>) -> SQL {
        "SELECT last FROM dossier_counter WHERE call = \(call)"
    }

    static func keep(lastOrdinal last: Int, in call: ID<Call>, _ db: any Connection) throws {
        try db.send(
            """
            INSERT INTO dossier_counter (call, last) VALUES (\(call), \(last))
            ON CONFLICT (call) DO UPDATE SET last = excluded.last
            """)
    }
}
