import Access
import Database
import Digest
import Foundation
import History
import SQLite
import TestSupport
import Testing
import Values

@testable import App

/// What stands in the data folder beside the database: heads of the history, the key; and what `doctor` finds.
@Suite struct KeptOutsideTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)
    private let folder = ScratchFolder.url.appending(path: "grappe-data-\(UUID().uuidString)").path

    private func act(_ name: Act, _ database: any Database) async throws -> Head {
        try await database.write { db in
            try History.record(
                name, of: RecordReference(kind: "call", id: "c1"), by: .system, at: Self.now,
                [Change("state", after: name.name)], in: db)
        }
    }

    private func withKeeper(_ body: (HeadKeeper, any Database) async throws -> Void) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await TestDatabase.withDatabase(.sqlite, History.migrations) { database in
            try await body(HeadKeeper(data: folder, database: database, clock: TestClock(Self.now).clock), database)
        }
    }

    @Test func aHeadIsKeptOnceForEachTimeItMoved() async throws {
        try await withKeeper { keeper, database in
            try await keeper.keep()
            #expect(try keeper.kept().isEmpty)
            let first = try await act("call.made", database)
            try await keeper.keep()
            try await keeper.keep()
            let second = try await act("call.published", database)
            try await keeper.keep()
            #expect(try keeper.kept().map(\.head) == [first, second])
            #expect(try keeper.kept().map(\.at) == [Self.now, Self.now])
        }
    }

    @Test(arguments: [1, 30, 60, 90]) func aLineCutOffByAPowerFailureCostsNoOther(bytes: Int) async throws {
        try await withKeeper { keeper, database in
            var heads: [Head] = []
            for name: Act in ["call.a", "call.b"] {
                heads.append(try await act(name, database))
                try await keeper.keep()
            }
            let whole = try #require(FileManager.default.contents(atPath: keeper.path))
            let firstLine = whole.count / 2
            try whole.prefix(firstLine + bytes).write(to: URL(fileURLWithPath: keeper.path))
            #expect(try keeper.kept().map(\.head) == [heads[0]])
            try await keeper.keep()
            #expect(try keeper.kept().map(\.head) == heads)
        }
    }

    @Test func theLastActsAreKeptWhenTheServerStops() async throws {
        try await withKeeper { keeper, database in
            let running = Task { await keeper.run(every: 3600) { _ in } }
            running.cancel()
            let head = try await act("call.made", database)
            await running.value
            try await keeper.keep()
            #expect(try keeper.kept().map(\.head) == [head])
        }
    }

    @Test func aKeyThatIsDamagedIsNeverReplaced() throws {
        let key = try Keys.site(in: folder)
        #expect(try Keys.site(in: folder).code("x") == key.code("x"))
        let path = folder + "/keys/site.key"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        #expect(throws: SettingsError.self) { try Keys.site(in: folder) }
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    }

    private func settings() async throws -> Settings {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var settings = try await Settings.read(flags: ["data": folder], environment: [:])
        (settings.record, settings.public) = (root.appending(path: "Record").path, root.appending(path: "Public").path)
        return settings
    }

    private func finding(_ check: String, _ settings: Settings) async -> Finding? {
        await Examination.run(settings).first { $0.check == check }
    }

    @Test(arguments: [
        ("UPDATE history_value SET after_value = 'x' WHERE entry = 1" as SQL, "value"),
        ("UPDATE history_entry SET actor = 'anonymous' WHERE number = 1", "entry"),
        ("UPDATE history_head SET length = 5", "head"),
    ]) func doctorFindsWhatWasTamperedWith(tampering: SQL, says: String) async throws {
        let settings = try await settings()
        let installation = try Installation.open(settings)
        try await Start.prepare(installation) { _ in }
        _ = try await act("call.made", installation.database)
        try await installation.heads.keep()
        #expect(await finding("history", settings)?.isFine == true)
        try await installation.database.write { _ = try $0.execute(tampering) }
        let found = await finding("history", settings)
        await installation.close()
        #expect(found?.isFine == false)
        #expect(found?.says.contains(says) == true)
    }

    @Test func doctorFindsAHistoryThatWasRewrittenAsAWhole() async throws {
        let settings = try await settings()
        let installation = try Installation.open(settings)
        try await Start.prepare(installation) { _ in }
        _ = try await act("call.made", installation.database)
        try await installation.heads.keep()
        try await installation.database.write { db in
            for sql: SQL in ["DELETE FROM history_value", "DELETE FROM history_entry"] { try db.execute(sql) }
            try db.execute("UPDATE history_head SET length = 0, hash = \(Head.empty.hash)")
        }
        _ = try await act("call.forged", installation.database)
        let found = await finding("history", settings)
        await installation.close()
        #expect(found?.isFine == false)
        #expect(found?.says.contains("kept in") == true)
    }

    @Test func doctorNamesWhatIsMissing() async throws {
        var settings = try await settings()
        (settings.venv, settings.record) = ("/nowhere", "/nowhere/record")
        #expect(await finding("documents", settings)?.says.contains("/nowhere/bin/python") == true)
        #expect(await finding("folders", settings)?.says.contains("/nowhere/record") == true)
        #expect(await finding("mail", settings)?.isFine == false)
        #expect(await finding("schema", settings)?.says.contains("grappe migrate") == true)
    }
}
