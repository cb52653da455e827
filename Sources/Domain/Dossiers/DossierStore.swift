package import Access
package import Calls
package import Database
package import Values

/// Every statement about dossiers themselves.
package enum DossierStore {
    static let columns: SQL = """
        id, call, number, ordinal, name_fr, name_ar, name_en, cluster, track, state, reopened, owner, created_at,
        submitted_at, submissions, members, companies, revision
        """
    /// How many columns that is.
    static let width = 18

    package static func find(_ id: ID<Dossier>, in db: any Connection) throws -> Dossier? {
        try db.first("SELECT \(columns) FROM dossier WHERE id = \(id)", read)
    }

    /// Those of these that there are, in one statement.
    package static func find(_ ids: [ID<Dossier>], in db: any Connection) throws -> [ID<Dossier>: Dossier] {
        let dossiers = try db.all("SELECT \(columns) FROM dossier WHERE id IN \(list: ids)", read)
        return Dictionary(uniqueKeysWithValues: dossiers.map { ($0.id, $0) })
    }

    /// The same draft of the same person, opened within the last minute: one form sent twice.
    static func justOpened(_ dossier: Dossier, in db: any Connection) throws -> ID<Dossier>? {
        try db.first(
            """
            SELECT id FROM dossier WHERE call = \(dossier.call) AND owner = \(dossier.owner) AND state = 'draft'
                AND track = \(dossier.track) AND created_at > \(dossier.createdAt.adding(minutes: -1))
                AND COALESCE(name_fr, '') = \(dossier.name.fr ?? "") AND COALESCE(name_ar, '') = \(dossier.name.ar ?? "")
                AND COALESCE(name_en, '') = \(dossier.name.en ?? "") AND COALESCE(cluster, '') = \(dossier.cluster ?? "")
            LIMIT 1
            """
        ) { try $0.id(0) }
    }

    package static func insert(_ dossier: Dossier, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO dossier (\(columns), search_key) VALUES (\(dossier.id), \(dossier.call), \(dossier.number),
                \(dossier.ordinal), \(dossier.name.fr), \(dossier.name.ar), \(dossier.name.en), \(dossier.cluster),
                \(dossier.track), \(dossier.state), \(dossier.isReopened), \(dossier.owner), \(dossier.createdAt),
                \(dossier.submittedAt), \(dossier.submissions), \(dossier.members), \(dossier.companies),
                \(dossier.revision), \(searchKey(dossier)))
            """)
    }

    /// Writes the dossier over the revision that it was read at, and counts it up.
    /// - Throws: `DossierError.changedMeanwhile` when somebody was quicker.
    package static func save(_ dossier: inout Dossier, in db: any Connection) throws {
        let changed = try db.execute(
            """
            UPDATE dossier SET number = \(dossier.number), ordinal = \(dossier.ordinal), name_fr = \(dossier.name.fr),
                name_ar = \(dossier.name.ar), name_en = \(dossier.name.en), cluster = \(dossier.cluster),
                track = \(dossier.track), state = \(dossier.state), reopened = \(dossier.isReopened),
                submitted_at = \(dossier.submittedAt), submissions = \(dossier.submissions),
                members = \(dossier.members), companies = \(dossier.companies), revision = \(dossier.revision + 1),
                search_key = \(searchKey(dossier))
            WHERE id = \(dossier.id) AND revision = \(dossier.revision)
            """)
        guard changed == 1 else { throw DossierError.changedMeanwhile }
        dossier.revision += 1
    }

    /// Something that belongs to the dossier (an answer, a file, a member) was changed.
    package static func touch(_ id: ID<Dossier>, in db: any Connection) throws {
        try db.execute("UPDATE dossier SET revision = revision + 1 WHERE id = \(id)")
    }

    /// The dossiers that a person opened or was added to, the newest first, those before `last` when it is given.
    package static func of(
        _ person: ID<Person>, before last: ID<Dossier>? = nil, limit: Int = 100, in db: any Connection
    ) throws -> [Dossier] {
        let bound: SQL = last.map { "AND id < \($0)" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM dossier WHERE (owner = \(person)
                OR id IN (SELECT dossier FROM dossier_person WHERE person = \(person))) \(bound)
            ORDER BY id DESC LIMIT \(limit)
            """, read)
    }

    /// The ids of every dossier of a call, drafts too: for mails to their people, not for the ministry's eyes.
    static func all(in call: ID<Call>, _ db: any Connection) throws -> [ID<Dossier>] {
        try db.all("SELECT id FROM dossier WHERE call = \(call) ORDER BY id") { try $0.id(0) }
    }

    /// The dossiers of a call that stand deposited, by number.
    package static func deposited(
        in call: ID<Call>, states: [Dossier.State] = Dossier.State.allCases.filter { $0 != .draft && $0 != .withdrawn },
        _ db: any Connection
    ) throws -> [Dossier] {
        try deposited(in: [call], states: states, db)
    }

    /// The dossiers of these calls that stand in one of `states`, by number; for modules that go on with them.
    package static func deposited(
        in calls: [ID<Call>], states: [Dossier.State], _ db: any Connection
    ) throws -> [Dossier] {
        try db.all(
            """
            SELECT \(columns) FROM dossier
            WHERE call IN \(list: calls) AND ordinal IS NOT NULL AND state IN \(list: states.map(\.rawValue))
            ORDER BY call, ordinal
            """, read)
    }

    /// Whether another dossier of the same cluster of the directory stands deposited in the same call.
    static func isDeposited(besides dossier: Dossier, in db: any Connection) throws -> Bool {
        guard let statement = depositedStatement(besides: dossier) else { return false }
        return try db.exists(statement)
    }

    /// What `isDeposited` asks, for `Connection.foresee`; nil where the directory has no such cluster.
    static func depositedStatement(besides dossier: Dossier) -> SQL? {
        dossier.cluster.map { cluster in
            """
            SELECT 1 FROM dossier WHERE call = \(dossier.call) AND cluster = \(cluster) AND id <> \(dossier.id)
                AND state NOT IN ('draft', 'withdrawn') LIMIT 1
            """
        }
    }

    /// How many dossiers of a call stand deposited.
    static func count(depositedIn call: ID<Call>, _ db: any Connection) throws -> Int {
        try db.first(
            """
            SELECT COUNT(*) FROM dossier WHERE call = \(call) AND ordinal IS NOT NULL AND state NOT IN ('draft', 'withdrawn')
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Of these calls, each with those of `states` in which some dossier stands.
    /// - Parameter barred: a statement of ids of dossiers that do not count.
    static func standing(
        in calls: [ID<Call>], states: [Dossier.State], barred: SQL?, _ db: any Connection
    ) throws -> [ID<Call>: Set<Dossier.State>] {
        let bound: SQL = barred.map { "AND id NOT IN (\($0))" } ?? ""
        let found = try db.all(
            """
            SELECT DISTINCT call, state FROM dossier
            WHERE call IN \(list: calls) AND ordinal IS NOT NULL AND state IN \(list: states.map(\.rawValue)) \(bound)
            """
        ) { (try $0.id(0) as ID<Call>, try $0.value(1) as Dossier.State) }
        return found.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
    }

    static func read(_ row: Row) throws -> Dossier {
        Dossier(
            id: try row.id(0), call: try row.id(1), number: try row.optionalText(2), ordinal: try row.optionalInt(3),
            name: try row.localized(4), cluster: try row.optionalText(7), track: try row.value(8),
            state: try row.value(9), isReopened: try row.bool(10), owner: try row.id(11),
            createdAt: try row.instant(12), submittedAt: try row.optionalInstant(13), submissions: try row.int(14),
            members: try row.optionalInt(15), companies: try row.optionalInt(16), revision: try row.int(17))
    }

    static func searchKey(_ dossier: Dossier) -> String {
        SearchKey.fold((dossier.name.all + [dossier.number ?? ""]).joined(separator: " "))
    }
}
