import Access
import Database
import Foundation
import History
import Jobs
import Phrases
import Record
import TestSupport
import Values

@testable import Calls

enum Fixtures {
    /// 2023-03-01, 09:00 in Casablanca.
    static let launchDay = LocalTime("2023-03-03T09:00")!.instant

    static let recordFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Record").standardizedFileURL.path

    static let migrations = (History.migrations + JobMigrations.all + RecordMigrations.all + CallMigrations.all)
        .sorted { $0.id < $1.id }

    static let officer = actor("officer-1", .programmeOfficer)
    static let head = actor("head-1", .headOfDivision)
    static let auditor = actor("auditor-1", .auditor)

    static func actor(_ id: String, _ role: Role) -> Actor {
        Actor(.person(ID(stored: id)), name: role.rawValue, grants: [Grant(role, from: Day(2020, 1, 1)!)])
    }

    /// A database with the template of the real record in it.
    static func withTemplate<Value: Sendable>(
        _ engine: Engine = .sqlite, _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        try await TestDatabase.withDatabase(engine, migrations) { database in
            _ = try await RecordLoader.load(
                folder: recordFolder, sections: TemplateRecord.sections, into: database, at: launchDay, by: .system)
            return try await body(database)
        }
    }

    static func template() async throws -> CallTemplate {
        try await withTemplate { try await $0.read { try CallTemplateStore.template(in: $0) } }
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
}
