import Access
import Database
import Foundation
import Jobs
import Programmes
import Record
import TestSupport
import Values
import Web

@testable import Calls

enum Fixtures {
    /// 09:00 in Casablanca.
    static let launchDay = LocalTime("2023-03-03T09:00")!.instant

    static let recordFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Record").standardizedFileURL.path

    /// The module as App joins it, with what other modules would bring.
    static let slots = CallSlots(
        actions: [CallAction(CallPagePhrases.asideTitle) { "/calls/\($0)/dossiers/new" }],
        names: CallNames(
            clusters: { ids, _ in Dictionary(uniqueKeysWithValues: ids.map { ($0, Localized(fr: "Cluster \($0)")) }) },
            people: { ids, _ in Dictionary(uniqueKeysWithValues: ids.map { ($0, "Chargé de programme") }) }))
    static let modules = [Programmes.module(panels: Calls.homePanels()), Calls.module(slots)]
    static let sections = Programmes.record + Calls.record

    static let officer = actor("officer-1", .programmeOfficer)

    static func actor(_ id: String, _ role: Role) -> Actor {
        Actor(.person(ID(stored: id)), name: role.rawValue, grants: [Grant(role, from: Day(2020, 1, 1)!)])
    }

    /// A database with the real record in it.
    static func withRecord<Value: Sendable>(
        _ engine: Engine = .sqlite, _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        try await TestDatabase.withDatabase(engine, TestSite.migrations(of: modules)) { database in
            try await load(into: database)
            return try await body(database)
        }
    }

    private static func load(into database: any Database) async throws {
        _ = try await RecordLoader.load(
            folder: recordFolder, sections: sections, into: database, at: launchDay, by: .system)
    }

    /// The whole product with the real record, on the day of the launch.
    static func site(_ engine: Engine = .sqlite) async throws -> TestSite {
        let site = try await TestSite.open(modules, on: engine, clock: TestClock(launchDay))
        try await load(into: site.site.database)
        return site
    }

    /// The real record's template, read once for all tests.
    static func template() async throws -> CallTemplate { try await read.value }
    private static let read = Task {
        try await withRecord { try await $0.read { try CallTemplateStore.template(in: $0) } }
    }

    /// The call of 2023 before its publication.
    static func draft(_ configuration: CallConfiguration, id: String = "call-1") -> Call {
        let deadline = LocalTime("2023-05-19T15:00")!.instant
        return Call(
            id: ID(stored: id), number: nil,
            name: Localized(fr: "Appel à projets 2023", ar: "طلب مشاريع 2023", en: "Call for projects 2023"),
            state: .draft, configuration: configuration, deadline: deadline, firstDeadline: deadline, publishedAt: nil,
            createdBy: ID(stored: "officer-1"))
    }

    /// A draft as it stands in the database.
    @discardableResult
    static func stored(_ id: String, in database: any Database, at now: Instant = launchDay) async throws -> Call {
        try await database.write { db in
            let call = draft(try CallTemplateStore.starter(launch: Day(2023, 3, 3)!, in: db), id: id)
            try CallActs.create(call, by: officer, at: now, in: db)
            return call
        }
    }
}
