import Access
import Database
import Dossiers
import TestSupport
import Testing
import Values
import Web

@testable import Labels

/// The directory of clusters is told of labels in the transaction of their signature.
@Suite struct LabelDirectoryTests {
    private let list = "/calls/call-1/labels"

    /// Notes what it is told in a table made beside the others; admits whoever is not called "Cluster 3".
    private static let directory = LabelDirectory(
        admit: { label, actor, _, db in
            try db.execute(
                "INSERT INTO told (what) VALUES (\("admit \(label.signature?.number ?? "") by \(actor.person != nil)"))"
            )
            return "newcomer"
        },
        changed: { cluster, db in
            let count = try LabelStore.of(cluster: cluster, in: db).count { $0.state == .valid }
            try db.execute("INSERT INTO told (what) VALUES (\("\(cluster) \(count)"))")
        })

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
        let test = try await Fixtures.site(engine, directory: Self.directory)
        try await test.site.database.write { _ = try $0.execute("CREATE TABLE told (what TEXT)") }
        #expect(try await signed(test, "dossier-2").cluster == "newcomer")
        #expect(try await told(test) == ["admit LAB-2023-0001 by true", "newcomer 1"])
        // A cluster of the directory is there already.
        #expect(try await signed(test, "dossier-1").cluster == "mti")
        #expect(try await told(test) == ["admit LAB-2023-0001 by true", "mti 1", "newcomer 1"])
    }

    @Test(arguments: TestDatabase.engines)
    func itIsToldOfAChange(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine, directory: Self.directory)
        try await test.site.database.write { _ = try $0.execute("CREATE TABLE told (what TEXT)") }
        let record = "\(list)/\(try await signed(test, "dossier-1").id)"
        let (officer, head) = (
            try await test.signedIn(as: .programmeOfficer), try await test.signedIn(as: .headOfDivision)
        )
        let change = [("kind", "withdrawal"), ("reason", "Fin du cluster")]
        #expect(await officer.post("\(record)/changes", change, from: record).status == 303)
        #expect(try await told(test) == ["mti 1"])
        let page = await head.get(record).text
        let action = try #require(page.firstMatch(of: /action="\/fr([^"]*\/signature)"/)?.1)
        #expect(await head.post(String(action), from: record).status == 303)
        #expect(try await told(test) == ["mti 0", "mti 1"])
    }
}
