import Access
import Database
import Foundation
import History
import TestSupport
import Values

@testable import Programmes
@testable import Record

/// A copy of the real record that a test may spoil.
struct SpoiltRecord {
    let path: String

    static let real = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Record").path

    init() throws {
        path = ScratchFolder.url.appending(path: "record-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: Self.real, toPath: path)
    }

    func replace(_ old: String, with new: String, in file: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        precondition(text.contains(old), "\(file) does not hold \(old)")
        let range = text.range(of: old)!
        try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
    }

    /// Replaces the one line that begins so.
    func replaceLine(_ beginning: String, with new: String, in file: String) throws {
        let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
        let lines = text.components(separatedBy: "\n").map { $0.hasPrefix(beginning) ? new : $0 }
        try lines.joined(separator: "\n").write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
    }

    func append(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        try Data((String(contentsOf: url, encoding: .utf8) + text).utf8).write(to: url)
    }

    func write(_ bytes: [UInt8], to file: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }
    func discard() { try? FileManager.default.removeItem(atPath: path) }

    func load(into database: any Database, at now: Instant = day) async throws -> LoadReport {
        try await RecordLoader.load(
            folder: path, sections: Programmes.record, into: database, at: now, by: .system)
    }
}

let day = Instant("2026-11-21T09:00:00.000Z")!
let migrations = (History.migrations + ProgrammeMigrations.all).sorted { $0.id < $1.id }

/// A record of one's own to spoil, loaded into an empty database.
func withRecord(
    _ engine: Engine, _ body: (SpoiltRecord, any Database) async throws -> Void
) async throws {
    let record = try SpoiltRecord()
    defer { record.discard() }
    try await TestDatabase.withDatabase(engine, migrations) { database in
        _ = try await record.load(into: database)
        try await body(record, database)
    }
}
