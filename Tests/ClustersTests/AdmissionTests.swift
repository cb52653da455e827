import Access
import Clusters
import Database
import TestSupport
import Testing
import Values
import Web

/// Clusters that enter the directory with a label of this platform, beside those of the public record.
@Suite struct AdmissionTests {
    private let officer = Actor(.person(ID(stored: "head-1")))

    private func newcomer(
        _ name: Localized, acronym: String? = nil, city: String? = "Agadir"
    ) -> Newcomer {
        Newcomer(name: name, acronym: acronym, sector: "agri-food", region: "souss-massa", city: city)
    }

    private func admit(
        _ newcomer: Newcomer, _ site: TestSite, label: String = "LAB-2026-0001"
    ) async throws -> String? {
        let officer = officer
        return try await site.site.database.write { db in
            try ClusterAdmission.admit(newcomer, with: label, by: officer, at: Register.now, in: db)?.text
        }
    }

    @Test(arguments: TestDatabase.engines)
    func aNewcomerIsFoundAndShown(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let newcomer = newcomer(Localized(fr: "Pôle d’argan de l’Atlas", ar: "قطب الأركان"), acronym: "Argan'Tech")
        let id = try #require(try await admit(newcomer, site))
        #expect(id == "lab-2026-0001")
        try await site.site.database.write { db in
            try ClusterAdmission.note(
                labelled: Day(2026, 1, 10)!, supported: nil, last: Day(2026, 1, 10)!, of: ID(stored: id), in: db)
        }
        let words = ["pole d'argan", "argan", "قطب الاركان", "agadir", "Souss-Massa"]
        for typed in words {
            let found = try await site.site.database.read {
                try ClusterStore.search(DirectoryFilter(words: typed), in: $0).ids.map(\.text)
            }
            #expect(found.contains(id), "\(typed)")
        }
        let cluster = try #require(
            try await site.site.database.read { try ClusterStore.find(ID(stored: id), in: $0) })
        #expect(cluster.standing == Standing(.label, PartialDate("2026-01-10")))
        #expect(cluster.lastKnown == PartialDate("2026-01-10"))
        for language in Language.allCases {
            let page = await site.browser(language).get("/clusters/\(id)")
            #expect(page.status == 200 && checkPage(page.text) == [], "\(language)")
        }
        let officer = try await site.signedIn(as: .programmeOfficer)
        let history = await officer.get("/clusters/\(id)/history")
        #expect(checkPage(history.text) == [])
        #expect(history.main.contains("LAB-2026-0001") && !history.main.contains("souss-massa"))
    }

    /// The record is loaded again: what this platform gave still stands.
    @Test(arguments: TestDatabase.engines)
    func theNextLoadLeavesIt(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let id = try #require(try await admit(newcomer(Localized(fr: "Pôle d’argan")), site))
        try await site.site.database.write { db in
            try ClusterAdmission.note(
                labelled: Day(2026, 1, 10)!, supported: Day(2030, 12, 31)!, last: Day(2026, 2, 1)!,
                of: ID(stored: id), in: db)
        }
        try await Register.load(site.site.database)
        let cluster = try #require(
            try await site.site.database.read { try ClusterStore.find(ID(stored: id), in: $0) })
        #expect(cluster.standing == Standing(.contract, PartialDate("2030-12-31")))
        #expect(cluster.lastKnown == PartialDate("2026-02-01"))
        // Nothing of it stands any more.
        try await site.site.database.write { db in
            try ClusterAdmission.note(labelled: nil, supported: nil, last: nil, of: ID(stored: id), in: db)
        }
        let bare = try #require(try await site.site.database.read { try ClusterStore.find(ID(stored: id), in: $0) })
        #expect(bare.standing == Standing(.named, nil) && bare.lastKnown == nil)
    }

    /// A name alone leads neither to a second entry nor to another's page.
    @Test(arguments: TestDatabase.engines) func aNameThatIsKnownIsNotEntered(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let known = try #require(
            try await site.site.database.read { try ClusterStore.find(ID(stored: "ce3m"), in: $0) })
        let name = try #require(known.name.fr)
        let count = try await site.site.database.read { try ClusterStore.titles(in: $0).count }
        #expect(try await admit(newcomer(Localized(fr: name.uppercased())), site) == nil)
        // A former name.
        #expect(try await admit(newcomer(Localized(fr: "CLUSTER SOLAIRE")), site) == nil)
        #expect(try await site.site.database.read { try ClusterStore.titles(in: $0).count } == count)
        let first = try await admit(newcomer(Localized(ar: "قطب الأركان"), acronym: "GP", city: "أكادير"), site)
        #expect(first == "lab-2026-0001")
        #expect(try await admit(newcomer(Localized(ar: "قطب الاركان")), site, label: "LAB-2026-0002") == nil)
        let other = try await admit(newcomer(Localized(fr: "Autre pôle"), acronym: "GP"), site, label: "LAB-2026-0003")
        #expect(other == "lab-2026-0003")
        let cities = try await site.site.database.read { db in
            try ["lab-2026-0001", "lab-2026-0003"].map { try ClusterStore.find(ID(stored: $0), in: db)?.city }
        }
        #expect(cities == [Localized(ar: "أكادير"), Localized(fr: "Agadir")])
    }
}
