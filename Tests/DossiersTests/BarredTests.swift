import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Dossiers that another module closes to a person: the same ones in a list as by their address.
@Suite struct BarredTests {
    private let scopes: [DossierScope] = [
        { person in "SELECT id AS dossier FROM dossier WHERE owner = 'p' AND ordinal < 4 AND \(person) = 'barred'" },
        { person in "SELECT id AS dossier FROM dossier WHERE id IN ('d-50', 'd-51', 'd-101') AND \(person) = 'barred'"
        },
    ]

    private func site(_ engine: Engine) async throws -> TestSite {
        let site = try await Fixtures.site(on: engine)
        try await site.site.database.write { db in
            for n in 1...120 {
                try DossierStore.insert(
                    Dossier(
                        id: ID(stored: "d-\(n)"), call: Fixtures.callID, number: "AAP-2023-01-\(n)", ordinal: n,
                        name: Localized(fr: "Cluster \(n)"), track: .new, state: .submitted, owner: ID(stored: "p"),
                        createdAt: Fixtures.start, submittedAt: Fixtures.start, submissions: 1), in: db)
            }
        }
        return site
    }

    /// All that a line shows stands in the index that gives the lines their order.
    @Test func aPageOfTheListIsReadFromOneIndex() async throws {
        let site = try await site(.sqlite)
        let plan = try await site.site.database.read { db in
            try db.all("EXPLAIN QUERY PLAN " + DossierList(call: Fixtures.callID).statement) { try $0.text(3) }
        }
        #expect(plan == ["SEARCH dossier USING COVERING INDEX dossier_list (call=? AND ordinal>?)"])
    }

    /// The longest names that a form takes, of the widest characters, in all three languages: an index of PostgreSQL's takes no more than
    /// 2,704 bytes for a row.
    @Test(arguments: TestDatabase.engines) func theLongestNamesAreListed(engine: Engine) async throws {
        let site = try await Fixtures.site(on: engine)
        // What cannot be written shorter: an entry of an index has no room for all of it.
        var dice = Pseudorandom(seed: 200)
        func name() -> String {
            String(
                String.UnicodeScalarView(
                    (0..<200).map { _ in Unicode.Scalar(UInt32.random(in: 0x20000...0x2A6DF, using: &dice))! }))
        }
        let name = Localized(fr: name(), ar: name(), en: name())
        let listed = try await site.site.database.write { db in
            try DossierStore.insert(
                Dossier(
                    id: .make(at: Fixtures.start), call: Fixtures.callID, number: "AAP-2023-01-0001", ordinal: 1,
                    name: name,
                    track: .existing, state: .notSelected, owner: ID(stored: "p"), createdAt: Fixtures.start,
                    submittedAt: Fixtures.start, submissions: 1), in: db)
            return try DossierList(call: Fixtures.callID).page(in: db)
        }
        #expect(listed.all.first?.name.map { listed.texts[$0.place] } == name.fr)
    }

    @Test(arguments: TestDatabase.engines, ["barred", "another"])
    func listAndAddressSayTheSame(engine: Engine, name: String) async throws {
        let (site, scopes, person) = (try await site(engine), scopes, ID<Person>(stored: name))
        let actor = Actor(.person(person), grants: [Grant(.programmeOfficer, from: Day(2020, 1, 1)!)])
        let (listed, sizes, found) = try await site.site.database.read { db in
            var list = DossierList(call: Fixtures.callID, barred: scopes.ids(person))
            var (listed, sizes) = ([Int](), [Int]())
            while true {
                let counting = CountingConnection(db)
                let page = try list.page(in: counting)
                #expect(counting.statements == 1)
                listed += page.all.map(\.ordinal)
                sizes.append(page.all.count)
                guard page.hasMore else { break }
                list.after = listed.last ?? 0
            }
            let found = try (1...120).filter { n in
                do {
                    _ = try HeldDossier.find(ID(stored: "d-\(n)"), for: actor, barred: scopes, uncleared: [], in: db)
                    return true
                } catch Refusal.hidden { return false }
            }
            return (listed, sizes, found)
        }
        let closed: Set = name == "barred" ? [1, 2, 3, 50, 51, 101] : []
        #expect(listed == (1...120).filter { !closed.contains($0) })
        #expect(found == listed)
        #expect(sizes == [50, 50, 20 - closed.count])
    }

    /// A call in which all that waits is closed to the officer has nothing waiting for him or her.
    @Test(arguments: TestDatabase.engines) func whatIsBarredWaitsForNobody(engine: Engine) async throws {
        let site = try await site(engine)
        let scopes: [DossierScope] = [{ person in "SELECT id AS dossier FROM dossier WHERE \(person) = 'barred'" }]
        for (name, barred, waits) in [("barred", scopes, false), ("another", scopes, true), ("barred", [], true)] {
            let found = try await site.site.database.read { db in
                try DossierStore.standing(
                    in: [Fixtures.callID], states: [.submitted, .admissible], barred: barred.ids(ID(stored: name)), db)
            }
            #expect(found == (waits ? [Fixtures.callID: [.submitted]] : [:]), "\(name)")
        }
    }

    /// Whoever is of a dossier keeps it, and the system finds everything.
    @Test func peopleOfADossierKeepTheirOwn() async throws {
        let site = try await Fixtures.site()
        let all: [DossierScope] = [{ _ in "SELECT id AS dossier FROM dossier" }]
        try await site.site.database.write { db in
            try DossierStore.insert(
                Dossier(
                    id: ID(stored: "d"), call: Fixtures.callID, name: Localized(fr: "Cluster"), track: .new,
                    owner: ID(stored: "p"), createdAt: Fixtures.start), in: db)
        }
        try await site.site.database.read { db throws in
            let id = ID<Dossier>(stored: "d")
            let owner = Actor(.person(ID(stored: "p")))
            #expect(try HeldDossier.find(id, for: owner, barred: all, uncleared: [], in: db).standing == .owner)
            #expect(try HeldDossier.own(id, for: owner, in: db).standing == .owner)
            #expect(try HeldDossier.find(id, for: .system, barred: all, uncleared: [], in: db).standing == nil)
            for actor in [Actor(.person(ID(stored: "other"))), .anonymous] {
                #expect(throws: Refusal.hidden) { _ = try HeldDossier.own(id, for: actor, in: db) }
            }
        }
    }
}
