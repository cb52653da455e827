package import Access
package import Database
package import Values

/// Every statement about roles held.
package enum GrantStore {
    private static let columns: SQL =
        "id, person, role, scope, from_day, until_day, granted_by, granted_at, ended_at"

    /// What makes a `Grant`, of the table as `g`.
    static let held: SQL = "g.role, g.scope, g.from_day, g.until_day"

    static func grant(_ row: Row, from first: Int) throws -> Grant {
        Grant(
            try row.value(first), scope: try row.optionalText(first + 1), from: try row.day(first + 2),
            until: try row.optionalDay(first + 3))
    }

    /// Of the table as `g`: not ended, begun, and not over on `day`.
    static func holds(on day: Day) -> SQL {
        "g.ended_at IS NULL AND g.from_day <= \(day) AND (g.until_day IS NULL OR g.until_day >= \(day))"
    }

    private static func grant(_ row: Row) throws -> RoleGrant {
        RoleGrant(
            id: try row.id(0), person: try row.id(1), grant: try grant(row, from: 2),
            grantedBy: try row.text(6), grantedAt: try row.instant(7), endedAt: try row.optionalInstant(8))
    }

    /// All grants of a person, past ones too, the newest first.
    package static func of(_ person: ID<Person>, in db: any Connection) throws -> [RoleGrant] {
        try db.all("SELECT \(columns) FROM role_grant WHERE person = \(person) ORDER BY id DESC", grant)
    }

    static func of(_ people: [ID<Person>], in db: any Connection) throws -> [RoleGrant] {
        try db.all("SELECT \(columns) FROM role_grant WHERE person IN \(list: people) ORDER BY id", grant)
    }

    static func find(_ id: ID<RoleGrant>, in db: any Connection) throws -> RoleGrant? {
        try db.first("SELECT \(columns) FROM role_grant WHERE id = \(id)", grant)
    }

    /// The grants that hold on `day`.
    package static func holding(_ person: ID<Person>, on day: Day, in db: any Connection) throws -> [Grant] {
        try db.all("SELECT \(held) FROM role_grant g WHERE g.person = \(person) AND \(holds(on: day)) ORDER BY g.id") {
            try grant($0, from: 0)
        }
    }

    /// The roles that each of these people holds on `day`, in one statement.
    package static func roles(of people: [ID<Person>], on day: Day, in db: any Connection) throws -> [ID<Person>: Set<
        Role
    >] {
        let held = try db.all(
            """
            SELECT \(columns) FROM role_grant g WHERE person IN \(list: people) AND \(holds(on: day)) ORDER BY id
            """, grant)
        return held.reduce(into: [:]) { $0[$1.person, default: []].insert($1.grant.role) }
    }

    /// Grants of open accounts that hold on `day` and end until `last`, the first to end first, unless another grant of the same role
    /// goes on after them.
    static func ending(from day: Day, to last: Day, in db: any Connection) throws -> [RoleGrant] {
        try db.all(
            """
            SELECT \(columns) FROM role_grant g WHERE ended_at IS NULL AND from_day <= \(day) AND until_day >= \(day)
                AND until_day <= \(last) AND person IN (SELECT id FROM person WHERE closed_at IS NULL)
                AND NOT EXISTS (SELECT 1 FROM role_grant o WHERE o.person = g.person AND o.role = g.role
                    AND COALESCE(o.scope, '') = COALESCE(g.scope, '') AND o.ended_at IS NULL
                    AND (o.until_day IS NULL OR o.until_day > g.until_day))
            ORDER BY until_day, id LIMIT 20
            """, grant)
    }

    static func insert(_ grant: RoleGrant, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO role_grant (id, person, role, scope, from_day, until_day, granted_by, granted_at)
            VALUES (\(grant.id), \(grant.person), \(grant.grant.role), \(grant.grant.scope), \(grant.grant.from),
                \(grant.grant.until), \(grant.grantedBy), \(grant.grantedAt))
            """)
    }

    static func end(_ id: ID<RoleGrant>, at now: Instant, in db: any Connection) throws {
        try db.execute("UPDATE role_grant SET ended_at = \(now) WHERE id = \(id) AND ended_at IS NULL")
    }
}
