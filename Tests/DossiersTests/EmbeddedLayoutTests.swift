import Access
import Calls
import Database
import Digest
import Files
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Another way of laying the same rows down: nothing is lost by it, and what is read by it is found at once.
@Suite struct EmbeddedLayoutTests {
    private static let members = [
        Member(
            name: "Société zéro", kind: .sme, size: 12, ice: ICE(stored: "001523456000078"), region: "MA-06",
            college: "Industrie",
            joined: Day(2022, 3, 1), isFeePaid: true),
        Member(name: "Laboratoire", kind: .research, isFeePaid: false),
    ]

    private static func file(_ number: Int) -> DossierFile {
        DossierFile(
            id: ID(stored: "file-\(number)"), part: "statuts", field: "statuts", name: "Statuts \(number).pdf",
            type: .pdf,
            size: number, digest: SHA256Digest(of: "\(number)".utf8), addedAt: Fixtures.start)
    }

    @Test(arguments: TestDatabase.engines) func whatWasWrittenBeforeStays(engine: Engine) async throws {
        let all = TestSite.migrations(of: Fixtures.modules())
        let id = EmbeddedLayoutMigration.migration.id
        let database = try await TestDatabase.open(engine, migrations: all.filter { $0.id < id })
        let dossier = OneDepositTests.rival(.eligible)
        try await database.write { db in
            try CallStore.insert(Fixtures.bareCall, in: db)
            try DossierStore.insert(dossier, in: db)
            try MemberStore.replace(Self.members, of: dossier.id, in: db)
            for number in [3, 1, 2] {
                try DossierFileStore.insert(Self.file(number), of: dossier.id, by: ID(stored: "p"), in: db)
            }
            try DossierFileStore.remove(ID(stored: "file-2"), of: dossier.id, at: Fixtures.deadline, in: db)
        }
        #expect(try await Migrator.run(all, on: database, at: Fixtures.start).contains(id))
        try await database.write { db in
            #expect(try MemberStore.all(of: dossier.id, in: db) == Self.members)
            #expect(try DossierFileStore.all(of: dossier.id, in: db) == [Self.file(1), Self.file(3)])
            let removed = try db.all("SELECT id, removed_at FROM dossier_file WHERE removed_at IS NOT NULL") {
                "\(try $0.text(0)) \(try $0.instant(1))"
            }
            #expect(removed == ["file-2 \(Fixtures.deadline)"])
            #expect(try DossierStore.deposited(in: [dossier.call], states: [.eligible], db).map(\.id) == [dossier.id])
            // Still a table with a key, and of existing dossiers.
            try MemberStore.replace(Array(Self.members.reversed()), of: dossier.id, in: db)
            #expect(try MemberStore.all(of: dossier.id, in: db) == Self.members.reversed())
        }
        await #expect(throws: DatabaseError.self) {
            try await database.write { try MemberStore.replace(Self.members, of: ID(stored: "nobody"), in: $0) }
        }
    }

    /// Nothing is sorted and no row looked up by itself: SQLite.
    @Test func aDossierIsReadInTheOrderOfItsKeys() async throws {
        let site = try await Fixtures.site(on: .sqlite)
        let id = ID<Dossier>(stored: "d")
        let plans = try await site.site.database.read { db in
            try [
                MemberStore.allStatement(of: id), DossierFileStore.allStatement(of: id),
                "SELECT COUNT(*) FROM dossier WHERE call = 'c' AND ordinal IS NOT NULL AND state IN ('eligible')",
                "SELECT id FROM dossier WHERE call = 'c' ORDER BY id",
            ].map { statement in try db.all("EXPLAIN QUERY PLAN " + statement) { try $0.text(3) } }
        }
        #expect(
            plans == [
                ["SEARCH dossier_member USING PRIMARY KEY (dossier=?)"],
                ["SEARCH dossier_file USING PRIMARY KEY (dossier=?)"],
                ["SEARCH dossier USING COVERING INDEX dossier_state (call=? AND state=? AND ordinal>?)"],
                ["SEARCH dossier USING COVERING INDEX dossier_call (call=?)"],
            ])
    }

    /// Whose dossiers a call holds is found from the person, however many dossiers the call has: SQLite.
    @Test func thePersonIsLookedUpFirst() async throws {
        let site = try await Fixtures.site(on: .sqlite)
        let (person, calls) = (ID<Person>(stored: "p"), [ID<Call>(stored: "c"), ID(stored: "e")])
        let searches = try await site.site.database.read { db in
            try [
                DossierStanding.statement(person, calls[0]), DossierStanding.statement(person, among: calls),
            ].map { statement in
                try db.all("EXPLAIN QUERY PLAN " + statement) { try $0.text(3) }.filter { $0.contains("dossier") }
            }
        }
        let lookedUp = [
            "SEARCH mine USING COVERING INDEX dossier_owner_call (owner=? AND call=?)",
            "SEARCH p USING COVERING INDEX dossier_person_person (person=?)",
            "SEARCH d USING COVERING INDEX dossier_call (call=? AND id=?)",
        ]
        #expect(searches == [lookedUp, lookedUp])
    }
}
