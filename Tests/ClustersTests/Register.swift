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
