import Database
import Foundation
import TestSupport
import Testing
import Values
import Web

@testable import App

/// `docs/Schema.sql` is what the migrations make. `GRAPPE_WRITE_SCHEMA=1 swift test --filter SchemaTests` writes it anew.
@Suite struct SchemaTests {
    @Test func theSchemaOnPaperIsTheOneThatIsMade() async throws {
        let settings = try await Settings.read(flags: ["demo": "true"], environment: [:])
        let migrations = Modules.all(settings, clock: .system).flatMap(\.migrations).sorted { $0.id < $1.id }
        let made = try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            try await database.read { db in
                try db.all("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name") {
                    try $0.text(0)
                }
            }
        }
        let text =
            "-- What the migrations make, on SQLite: compared by a test, which also writes it.\n\n"
            + made.map { Self.unindented($0) + ";\n" }.joined(separator: "\n")
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/Schema.sql")
        if ProcessInfo.processInfo.environment["GRAPPE_WRITE_SCHEMA"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(kept == text, "run it with GRAPPE_WRITE_SCHEMA=1 and look at the difference")
    }

    /// Columns by four spaces, wherever the migration stood in its source.
    private static func unindented(_ sql: String) -> String {
        sql.split(separator: "\n").enumerated().map { number, line in
            let line = line.trimmingCharacters(in: .whitespaces)
            return number == 0 ? line : "    " + line
        }.joined(separator: "\n")
    }
}
