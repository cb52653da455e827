import Database
import TestSupport
import Testing

struct SQLiteTests {
    /// An acknowledged write survives a power cut only so.
    @Test func theWriterFlushesInFull() async throws {
        try await TestDatabase.withDatabase(.sqlite) { database in
            let (level, mode, keys) = try await database.write { db in
                (
                    try db.count("SELECT synchronous FROM pragma_synchronous"),
                    try db.first("SELECT journal_mode FROM pragma_journal_mode") { try $0.text(0) },
                    try db.count("SELECT foreign_keys FROM pragma_foreign_keys")
                )
            }
            #expect(level == 2)
            #expect(mode == "wal")
            #expect(keys == 1)
        }
    }
}
