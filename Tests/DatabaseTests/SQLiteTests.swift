import Database
import Foundation
import SQLite
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

    /// The log begins anew while writing goes on, alone or beside others who read all the time, and holds nothing that closing loses.
    @Test(arguments: [0, 3]) func theLogStaysSmall(readers: Int) async throws {
        let page = String(repeating: "x", count: 4000)
        let path = ScratchFolder.url.appending(path: "log-\(UUID().uuidString)/grappe.sqlite").path
        let database = try SQLiteDatabase(path: path)
        try await database.write { _ = try $0.execute("CREATE TABLE page (at BIGINT PRIMARY KEY, text TEXT NOT NULL)") }
        var largest = 0
        let reading = (0..<readers).map { _ in
            Task {
                var greatest = 0
                while !Task.isCancelled {
                    // A read in place never gives its thread back by itself.
                    await Task.yield()
                    greatest = max(
                        greatest, try await database.read { try $0.count("SELECT COUNT(*) FROM page WHERE at % 7 = 0") }
                    )
                }
                return greatest
            }
        }
        for round in 0..<100 {
            try await database.write { db in
                for at in 0..<400 {
                    _ = try db.execute("INSERT INTO page (at, text) VALUES (\(round * 400 + at), \(page))")
                }
            }
            let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
            largest = max(largest, log ?? .max)
        }
        for reader in reading {
            reader.cancel()
            let greatest = try await reader.value
            #expect(greatest <= 40_000 / 7 + 1)
        }
        // A log that never began anew would hold all that was written.
        #expect(largest < 40_000 * 4096 / 2)
        await database.close()
        let again = try SQLiteDatabase(path: path)
        #expect(try await again.read { try $0.count("SELECT COUNT(*) FROM page") } == 40_000)
        await again.close()
    }
}
