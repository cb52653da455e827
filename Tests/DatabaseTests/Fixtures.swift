import Database
import TestSupport
import Values

enum Fixtures {
    static let parentAndChild = Migration(
        "2026-01-01-family",
        [
            """
            CREATE TABLE parent (
                id TEXT PRIMARY KEY, email TEXT NOT NULL, rank BIGINT NOT NULL,
                CONSTRAINT parent_email_unique UNIQUE (email), CONSTRAINT rank_positive CHECK (rank > 0))
            """,
            "CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id))",
        ])
    static let counter = Migration(
        "2026-01-02-counter",
        [
            "CREATE TABLE counter (id TEXT PRIMARY KEY, n BIGINT NOT NULL)",
            "INSERT INTO counter (id, n) VALUES ('all', 0)",
        ])

    struct Refused: Error {}

    static func insert(_ id: String, email: String? = nil, rank: Int? = 1, in db: any Connection) throws {
        try db.execute("INSERT INTO parent (id, email, rank) VALUES (\(id), \(email ?? id), \(rank))")
    }

    static func parents(_ database: any Database) async throws -> [String] {
        try await database.read { try $0.all("SELECT id FROM parent ORDER BY id") { try $0.text(0) } }
    }
}

/// The constraint that refused, and its name; nil when nothing refused.
func refusal(_ body: () async throws -> Void) async throws -> (kind: DatabaseError.Constraint, name: String)? {
    do { try await body() } catch DatabaseError.constraint(let kind, let name) { return (kind, name) }
    return nil
}

func isUnavailable(_ body: () async throws -> Void) async -> Bool {
    do { try await body() } catch DatabaseError.unavailable { return true } catch { return false }
    return false
}

func isStatementFault(_ body: () async throws -> Void) async -> Bool {
    do { try await body() } catch DatabaseError.statement { return true } catch { return false }
    return false
}
