import Access
import Clusters
import Database
import Foundation
import Programmes
import Record
import TestSupport
import Values
import Web

/// A site with the real record loaded.
enum Register {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Record").path
    static let now = Instant("2026-01-15T09:00:00.000Z")!
    static var modules: [Module] { [Programmes.module(), Clusters.module()] }

    static func open(_ engine: Engine, modules: [Module] = modules) async throws -> TestSite {
        let site = try await TestSite.open(modules, on: engine)
        try await load(site.site.database)
        return site
    }

    /// One for all tests that only read.
    static let shared = Task { try await open(.sqlite) }

    @discardableResult
    static func load(_ database: any Database) async throws -> LoadReport {
        try await RecordLoader.load(
            folder: folder, sections: Programmes.record + Clusters.record, into: database, at: now, by: .system)
    }
}

/// A database that counts the statements that pass through it.
final class CountingDatabase: Database, @unchecked Sendable {
    private let base: any Database
    private let lock = NSLock()
    private var total = 0  // guarded by lock

    init(_ base: any Database) { self.base = base }

    var engine: Engine { base.engine }
    var statements: Int { lock.withLock { total } }
    fileprivate func note() { lock.withLock { total += 1 } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await base.read { try body(CountingConnection(base: $0, counter: self)) }
    }
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await base.write { try body(CountingConnection(base: $0, counter: self)) }
    }
    func close() async { await base.close() }
}

private struct CountingConnection: Connection {
    let base: any Connection
    let counter: CountingDatabase
    var engine: Engine { base.engine }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        counter.note()
        try base.query(sql, each)
    }
    func execute(_ sql: SQL) throws -> Int {
        counter.note()
        return try base.execute(sql)
    }
}
