package import Access
package import Database
package import Values

/// Every statement about accounts.
package enum PersonStore {
    private static let columns: SQL = "id, name, email, language, created_at, closed_at"

    private static func account(_ row: Row) throws -> Account {
        Account(
            id: try row.id(0), name: try row.text(1), email: try row.optionalText(2).map { EmailAddress(stored: $0) },
            language: try row.value(3), createdAt: try row.instant(4), closedAt: try row.optionalInstant(5))
    }

    package static func find(_ id: ID<Person>, in db: any Connection) throws -> Account? {
        try db.first("SELECT \(columns) FROM person WHERE id = \(id)", account)
    }

    package static func find(email: EmailAddress, in db: any Connection) throws -> Account? {
        try db.first("SELECT \(columns) FROM person WHERE email = \(email)", account)
    }

    static func passwordHash(of id: ID<Person>, in db: any Connection) throws -> String? {
        try db.first("SELECT password_hash FROM person WHERE id = \(id)") { try $0.optionalText(0) } ?? nil
    }

    static func insert(_ account: Account, passwordHash: String?, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO person
                (id, name, email, password_hash, language, confirmed_at, created_at, search_key, sort_key)
            VALUES (\(account.id), \(account.name), \(account.email), \(passwordHash), \(account.language),
                \(account.createdAt), \(account.createdAt), \(account.searchKey), \(account.sortKey))
            """)
    }

    static func save(_ account: Account, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE person SET name = \(account.name), email = \(account.email), language = \(account.language),
                closed_at = \(account.closedAt), search_key = \(account.searchKey), sort_key = \(account.sortKey)
            WHERE id = \(account.id)
            """)
    }

    static func setPassword(_ hash: String?, of id: ID<Person>, in db: any Connection) throws {
        try db.execute("UPDATE person SET password_hash = \(hash) WHERE id = \(id)")
    }

    /// Names by id, for history and lists. An id that is no open account's, or whose name was erased, is absent.
    package static func names(of ids: [String], in db: any Connection) throws -> [String: String] {
        let wanted = Array(Set(ids).subtracting(["system", "anonymous"]))
        guard !wanted.isEmpty else { return [:] }
        let pairs = try db.all("SELECT id, name FROM person WHERE id IN \(list: wanted) AND name <> ''") {
            (try $0.text(0), try $0.text(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Addresses of open accounts, in the order of their ids.
    package static func emails(of ids: [ID<Person>], in db: any Connection) throws -> [EmailAddress] {
        try db.all(
            "SELECT email FROM person WHERE id IN \(list: ids) AND closed_at IS NULL AND email IS NOT NULL ORDER BY id"
        ) { EmailAddress(stored: try $0.text(0)) }
    }

    /// Who holds `role` on `day`, by name. With a scope: whoever holds it for that record or for the whole programme;
    /// without: whoever holds it at all.
    package static func holders(of role: Role, scope: String? = nil, on day: Day, in db: any Connection) throws
        -> [Account]
    {
        let scoped: SQL = scope.map { "AND (scope IS NULL OR scope = \($0))" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM person WHERE closed_at IS NULL AND id IN (
                SELECT person FROM role_grant WHERE role = \(role) AND ended_at IS NULL AND from_day <= \(day)
                    AND (until_day IS NULL OR until_day >= \(day)) \(scoped))
            ORDER BY sort_key, id
            """, account)
    }

    /// Open accounts older than `opened` that hold a role on `day`, the oldest first; 200 at most.
    static func holders(openedBefore opened: Instant, on day: Day, in db: any Connection) throws -> [Account] {
        try db.all(
            """
            SELECT \(columns) FROM person WHERE closed_at IS NULL AND created_at < \(opened) AND id IN (
                SELECT person FROM role_grant WHERE ended_at IS NULL AND from_day <= \(day)
                    AND (until_day IS NULL OR until_day >= \(day)))
            ORDER BY id LIMIT 200
            """, account)
    }

    /// A page of accounts by name, those after `after`; `search` is folded like the key it is looked for in.
    static func page(_ search: String, after: (sortKey: String, id: String)?, limit: Int, in db: any Connection) throws
        -> [Account]
    {
        let key = SearchKey.fold(search)
        let found: SQL = key.isEmpty ? "" : "AND search_key LIKE \("%\(key)%")"
        let bound: SQL = after.map { "AND (sort_key, id) > (\($0.sortKey), \($0.id))" } ?? ""
        return try db.all(
            "SELECT \(columns) FROM person WHERE 1 = 1 \(found) \(bound) ORDER BY sort_key, id LIMIT \(limit)", account)
    }
}
