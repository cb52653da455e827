import Database
import Testing

@testable import PostgreSQL

/// Prepared statements are found by what they are made of, and forgotten all at once.
struct StatementCacheTests {
    private static func byName(_ name: String) -> SQL { "SELECT 1 WHERE 'a' = \(name)" }

    @Test func valuesMakeNoOther() {
        var cache = StatementCache()
        let first = cache.statement(Self.byName("a"))
        #expect(cache.statement(Self.byName("b")) === first)
        #expect(cache.statement("SELECT 2") !== first)
        #expect(first.text == "SELECT 1 WHERE 'a' = $1")
    }

    @Test func aForgottenOneIsPreparedAnewUnderAnotherName() {
        var cache = StatementCache()
        let held = cache.statement(Self.byName("a"))
        let name = held.name
        held.isPrepared = true
        cache.forgetAll()
        #expect(!held.isPrepared && held.name != name)
        #expect(cache.statement(Self.byName("a")) !== held)
    }

    @Test(
        arguments: [
            ("SELECT 1", Statement.Kind.read), ("VALUES (1)", .read), ("INSERT INTO a VALUES (1)", .write),
            ("WITH a AS (DELETE FROM b RETURNING c) SELECT 1 FROM a", .write),
            ("BEGIN ISOLATION LEVEL SERIALIZABLE", .begin),
            ("COMMIT", .commit), ("SAVEPOINT closure", .savepoint), ("RELEASE SAVEPOINT closure", .savepoint),
            ("ROLLBACK TO SAVEPOINT closure", .write), ("CREATE TABLE a (b TEXT)", .once), ("DEALLOCATE ALL", .once),
        ] as [(SQL, Statement.Kind)])
    func whatKindItIs(sql: SQL, kind: Statement.Kind) {
        var cache = StatementCache()
        #expect(cache.statement(sql).kind == kind)
    }
}
