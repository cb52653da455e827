import Access
import Database
import Digest
import Values
import Web

/// A form that was posted on an ended session: kept sealed for a day, for its owner only, and never carried out by
/// itself.
struct ParkedForm: Sendable {
    static let keptHours = 24

    let id: ID<ParkedForm>
    let person: ID<Person>
    /// Where it was posted to, without language.
    let path: String
    let sealed: String
    let createdAt: Instant
    let expiresAt: Instant

    /// Passwords and the old signature are left out.
    static func make(_ person: ID<Person>, _ path: String, _ form: Form, at now: Instant, key: SecretKey) -> ParkedForm
    {
        let kept = form.fields.filter { $0.name != "csrf" && !$0.name.contains("password") }
        let text = Form(kept.map { ($0.name, $0.value) }).urlencoded
        return ParkedForm(
            id: .make(at: now), person: person, path: path, sealed: Base64URL.encode(key.seal(Array(text.utf8))),
            createdAt: now, expiresAt: now.adding(hours: keptHours))
    }

    /// What was typed; nil when the key has changed since.
    func form(_ key: SecretKey) -> Form? {
        Base64URL.decode(sealed).flatMap(key.open).flatMap { String(validating: $0, as: UTF8.self) }
            .flatMap(Form.init(urlencoded:))
    }
}

enum ParkedStore {
    private static let columns: SQL = "id, person, path, form, created_at, expires_at"

    private static func parked(_ row: Row) throws -> ParkedForm {
        ParkedForm(
            id: try row.id(0), person: try row.id(1), path: try row.text(2), sealed: try row.text(3),
            createdAt: try row.instant(4), expiresAt: try row.instant(5))
    }

    private static let mostKept = 20

    /// Those whose time is over.
    static func forget(at now: Instant, in db: any Connection) throws {
        try db.execute("DELETE FROM parked_form WHERE expires_at <= \(now)")
    }

    /// Also forgets those whose time is over, and the oldest when one person has many.
    static func insert(_ parked: ParkedForm, in db: any Connection) throws {
        try forget(at: parked.createdAt, in: db)
        try db.execute(
            """
            INSERT INTO parked_form (id, person, path, form, created_at, expires_at)
            VALUES (\(parked.id), \(parked.person), \(parked.path), \(parked.sealed), \(parked.createdAt),
                \(parked.expiresAt))
            """)
        try db.execute(
            """
            DELETE FROM parked_form WHERE person = \(parked.person) AND id NOT IN (
                SELECT id FROM parked_form WHERE person = \(parked.person) ORDER BY id DESC LIMIT \(mostKept))
            """)
    }

    static func of(_ person: ID<Person>, at now: Instant, in db: any Connection) throws -> [ParkedForm] {
        try db.all(
            "SELECT \(columns) FROM parked_form WHERE person = \(person) AND expires_at > \(now) ORDER BY id DESC",
            parked)
    }

    static func find(_ id: ID<ParkedForm>, of person: ID<Person>, at now: Instant, in db: any Connection) throws
        -> ParkedForm?
    {
        try db.first(
            "SELECT \(columns) FROM parked_form WHERE id = \(id) AND person = \(person) AND expires_at > \(now)", parked
        )
    }

    static func delete(_ id: ID<ParkedForm>, of person: ID<Person>, in db: any Connection) throws {
        try db.execute("DELETE FROM parked_form WHERE id = \(id) AND person = \(person)")
    }

    static func deleteAll(of person: ID<Person>, in db: any Connection) throws {
        try db.execute("DELETE FROM parked_form WHERE person = \(person)")
    }
}
