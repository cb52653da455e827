import Access
import Database
import Dossiers
import History
import TestSupport
import Testing
import Values
import Web

@testable import Labels

/// The directory of clusters is told of labels in the transaction of their signature.
@Suite struct LabelDirectoryTests {
    private let list = "/calls/call-1/labels"

    /// Notes what it is told in a table made beside the others.
    private static func directory(admitting id: String?) -> LabelDirectory {
        LabelDirectory(
            admit: { label, actor, _, db in
                try db.execute(
                    "INSERT INTO told (what) VALUES (\("admit \(label.signature?.number ?? "") by \(actor.person != nil)"))"
                )
                return id
            },
            changed: { cluster, db in
                let count = try LabelStore.of(cluster: cluster, in: db).count { $0.state == .valid }
                try db.execute("INSERT INTO told (what) VALUES (\("\(cluster) \(count)"))")
            })
    }

    private func told(_ test: TestSite) async throws -> [String] {
        try await test.site.database.read { try $0.all("SELECT what FROM told ORDER BY what") { try $0.text(0) } }
    }

    private func signed(_ test: TestSite, _ dossier: String) async throws -> Label {
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let terms = [("dossier-\(dossier)", "yes"), ("granted-on", "2023-12-22")]
        #expect(await officer.post(list, terms, from: list).status == 303)
        let id = ID<Dossier>(stored: dossier)
        let label = try #require(try await test.site.database.read { try LabelStore.find(dossier: id, in: $0) })
        let record = "\(list)/\(label.id)"
        let signed = await head.post("\(record)/signature", [("terms", label.termsDigest)], from: record)
        #expect(signed.status == 303)
        return try #require(try await test.site.database.read { try LabelStore.find(label.id, in: $0) })
    }

    @Test(arguments: TestDatabase.engines)
    func aNewClusterEntersItWithItsLabel(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine, directory: Self.directory(admitting: "newcomer"))
        try await test.site.database.write { _ = try $0.execute("CREATE TABLE told (what TEXT)") }
        #expect(try await signed(test, "dossier-2").cluster == "newcomer")
        #expect(try await told(test) == ["admit LAB-2023-0001 by true", "newcomer 1"])
        let history = try await test.site.database.read { db in
            try History.lines(
                of: .init("label", try #require(try LabelStore.find(dossier: ID(stored: "dossier-2"), in: db)).id),
                in: db)
        }
        #expect(history.map(\.act).prefix(2) == ["label.placed", "label.signed"])
        // A cluster of the directory is there already.
        #expect(try await signed(test, "dossier-1").cluster == "mti")
        #expect(try await told(test) == ["admit LAB-2023-0001 by true", "mti 1", "newcomer 1"])
    }

    @Test(arguments: TestDatabase.engines)
    func itIsToldOfAChange(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine, directory: Self.directory(admitting: nil))
        try await test.site.database.write { _ = try $0.execute("CREATE TABLE told (what TEXT)") }
        for (dossier, told) in [("dossier-1", ["mti 1"]), ("dossier-2", ["admit LAB-2023-0002 by true", "mti 1"])] {
            _ = try await signed(test, dossier)
            #expect(try await self.told(test) == told)
        }
        // Whoever could not be entered is not entered by a withdrawal either.
        try await withdraw("dossier-2", test)
        #expect(try await told(test) == ["admit LAB-2023-0002 by true", "mti 1"])
        try await withdraw("dossier-1", test)
        #expect(try await told(test) == ["admit LAB-2023-0002 by true", "mti 0", "mti 1"])
    }

    private func withdraw(_ dossier: String, _ test: TestSite) async throws {
        let id = ID<Dossier>(stored: dossier)
        let label = try #require(try await test.site.database.read { try LabelStore.find(dossier: id, in: $0) })
        let record = "\(list)/\(label.id)"
        let (officer, head) = (
            try await test.signedIn(as: .programmeOfficer), try await test.signedIn(as: .headOfDivision)
        )
        let change = [("kind", "withdrawal"), ("reason", "Fin du cluster")]
        #expect(await officer.post("\(record)/changes", change, from: record).status == 303)
        let page = await head.get(record).text
        let action = try #require(page.firstMatch(of: /action="\/fr([^"]*\/signature)"/)?.1)
        #expect(await head.post(String(action), from: record).status == 303)
    }
}
