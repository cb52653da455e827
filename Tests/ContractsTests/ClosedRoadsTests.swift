import Access
import Database
import Dossiers
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// What stops the money: an interest of one's own, a conflict of interest, a decision corrected since.
@Suite struct ClosedRoadsTests {
    /// Whoever stands in the table `closed`, made beside the others, is barred from the dossier.
    private static let closed: DossierScope = { "SELECT dossier FROM closed WHERE person = \($0)" }

    /// A contract in force over the first dossier, a draft over the second, and `interest` of one person with every right in both.
    private func open(
        _ engine: Engine, _ interest: DossierInterest
    ) async throws -> (test: TestSite, browser: Browser, held: HeldContract, draft: Contract) {
        let (test, labels) = try await Fixtures.site(engine, barred: [Self.closed])
        let person = try await test.account("somebody@grappe.test", roles: [.programmeOfficer, .headOfDivision])
        let (held, draft) = try await test.site.database.write { db in
            try db.execute("CREATE TABLE closed (dossier TEXT, person TEXT)")
            for label in labels {
                switch interest {
                case .barred:
                    try db.execute("INSERT INTO closed (dossier, person) VALUES (\(label.dossier), \(person))")
                case .own:
                    try DossierPeople.add(
                        person, to: label.dossier, may: .read, by: ID(stored: "owner"), at: Fixtures.now, in: db)
                }
            }
            let draft = try Contracting.draft(labels[1], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
            return (try Fixtures.signed(labels[0], in: db), draft)
        }
        let browser = test.browser()
        try await browser.signIn("somebody@grappe.test")
        return (test, browser, held, draft)
    }

    private func acts(_ held: HeldContract, _ draft: Contract) -> [(String, [(String, String)])] {
        let page = "/contracts/\(held.contract.id)"
        return [
            ("\(page)/tranches/1/approval", []), ("\(page)/tranches/1/payment", [("reference", "OV 1")]),
            ("\(page)/changes", [("kind", "suspension")]), ("/contracts/\(draft.id)/terms", [("years", "5")]),
            ("\(page)/tranches/1/conditions/activity-report/end", []),
        ]
    }

    @Test(arguments: TestDatabase.engines)
    func whoeverIsOfTheDossierReadsAndDoesNothing(_ engine: Engine) async throws {
        let (_, browser, held, draft) = try await open(engine, .own)
        let page = await browser.get("/contracts/\(held.contract.id)")
        #expect(page.status == 200 && checkPage(page.text) == [])
        for (path, fields) in acts(held, draft) {
            let refused = await browser.post(path, fields)
            #expect(refused.status == 403 && refused.text.contains("une autre personne s’en charge"), "\(path)")
        }
        #expect(await browser.upload("/contracts/\(draft.id)/signature", [], files: []).status == 403)
        #expect(!(await browser.get("/home").text.contains("/contracts/")))
    }

    @Test(arguments: TestDatabase.engines)
    func whoeverIsInConflictFindsNothing(_ engine: Engine) async throws {
        let (test, browser, held, draft) = try await open(engine, .barred)
        let page = "/contracts/\(held.contract.id)"
        for path in [page, "\(page)/tranches/1", "\(page)/signature/file", "/contracts/\(draft.id)/terms"] {
            #expect(await browser.get(path).status == 404, "\(path)")
        }
        for (path, fields) in acts(held, draft) { #expect(await browser.post(path, fields).status == 404, "\(path)") }
        for list in ["/contracts", "/calls/call-1/contracts", "/home"] {
            let text = await browser.get(list).text
            #expect(!text.contains(held.contract.number) && !text.contains("Cluster 1"), "\(list)")
        }
        let officer = try await test.signedIn(as: .programmeOfficer)
        #expect(await officer.get(page).status == 200)
        #expect(await officer.get("/contracts").text.contains(held.contract.number))
    }

    /// The cluster's director, in whatever other role.
    @Test func theDirectorOfTheClusterDoesNotApprove() async throws {
        let (test, labels) = try await Fixtures.site()
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        let both = Actor(
            .person(ID(stored: "both")), name: "both",
            grants: [
                Grant(.headOfDivision, from: Day(2020, 1, 1)!),
                Grant(.clusterDirector, scope: "cluster-1", from: Day(2020, 1, 1)!),
            ])
        let seen = try await test.site.database.read { try HeldContract.find(held.contract.id, for: both, in: $0) }
        let refused = ContractRules.approve(both, try seen.tranche(1), at: Fixtures.now)
        #expect(refused == .refused(ContractPhrases.own))
    }

    @Test(arguments: TestDatabase.engines)
    func aDecisionCorrectedSinceStopsTheMoney(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let now = Fixtures.now
        let (open, approved, draft) = try await test.site.database.write { db in
            let held = try Fixtures.signed(labels[0], in: db)
            let draft = try Contracting.draft(labels[1], Fixtures.terms, by: Fixtures.officer, at: now, in: db)
            _ = try db.execute("UPDATE dossier SET state = 'not-selected'")
            let open = try HeldContract.find(held.contract.id, for: Fixtures.head, in: db)
            try Contracting.approve(try open.tranche(1), by: Fixtures.head, at: now, in: db)
            return (
                open, try HeldContract.find(held.contract.id, for: Fixtures.head, in: db),
                try HeldContract.find(draft.id, for: Fixtures.head, in: db)
            )
        }
        let refused: Decision = .refused(ContractPhrases.notSelected)
        #expect(ContractRules.approve(Fixtures.head, try open.tranche(1), at: now) == refused)
        #expect(ContractRules.pay(Fixtures.officer, try approved.tranche(1), at: now) == refused)
        #expect(ContractRules.sign(Fixtures.officer, draft, at: now) == refused)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let page = "/contracts/\(open.contract.id)/tranches/1"
        let answer = await officer.post("\(page)/payment", [("reference", "OV 1")], from: page)
        #expect(answer.status == 403 && answer.text.contains("n’est pas retenu"))
    }
}
