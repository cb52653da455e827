import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct ChangeTests {
    private func open(_ engine: Engine = .sqlite) async throws -> (
        test: TestSite, page: String, id: ID<Contract>, officer: Browser, head: Browser
    ) {
        let (test, labels) = try await Fixtures.site(engine)
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        // A day in the second year of the contract.
        test.clock.set(LocalTime("2025-06-10T10:00")!.instant)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        return (test, "/contracts/\(held.contract.id)", held.contract.id, officer, head)
    }

    private func fields(_ kind: String, _ ground: String, _ day: String) -> [(String, String)] {
        [("kind", kind), ("ground", ground), ("effective-on", day), ("reason", "Rapport d’activité non remis")]
    }

    /// The first address of a page's forms that ends so.
    private func act(_ browser: Browser, _ page: String, _ ending: String) async throws -> String {
        let found = await browser.get(page).text.matches(of: #/action="([^"]*)"/#).map { String($0.1) }
        return try #require(found.first { $0.hasSuffix(ending) })
    }

    private func settled(
        _ kind: String, _ ground: String, _ day: String,
        _ open: (
            test: TestSite, page: String, id: ID<Contract>, officer: Browser, head: Browser
        )
    ) async throws {
        let asked = await open.officer.post("\(open.page)/changes", fields(kind, ground, day), from: open.page)
        #expect(asked.status == 303)
        let confirmation = try await act(open.head, open.page, "/confirmation")
        #expect(await open.head.post(confirmation, from: open.page).status == 303)
    }

    @Test(arguments: TestDatabase.engines)
    func supportStopsAtTheSuspensionAndGoesOnAfterTheResumption(_ engine: Engine) async throws {
        let open = try await open(engine)
        let tranche = "\(open.page)/tranches/1"
        #expect(await open.head.get("/home").text.contains("Décision sur un contrat à confirmer") == false)
        let asked = await open.officer.post(
            "\(open.page)/changes", fields("suspension", "duty:keep-documents", "2025-03-01"), from: open.page)
        #expect(asked.status == 303)
        #expect(await open.head.get("/home").text.contains("Décision sur un contrat à confirmer"))
        #expect(await open.officer.get(open.page).text.contains("Pièces conservées 10 ans"))
        let director = try await open.test.signedIn(as: .clusterDirector, scope: "cluster-1")
        #expect(!(await director.get(open.page).text.contains("Rapport d’activité non remis")))
        let confirmation = try await act(open.head, open.page, "/confirmation")
        #expect(await open.officer.post(confirmation, from: open.page).status == 404)
        #expect(await open.head.post(confirmation, from: open.page).status == 303)
        #expect(await open.head.post(confirmation, from: open.page).status == 403)
        let shown = await director.get(open.page)
        #expect(shown.text.contains("Le contrat est suspendu") && shown.text.contains("Rapport d’activité non remis"))
        #expect(checkPage(shown.text) == [])
        #expect(await open.head.post("\(tranche)/approval", from: tranche).status == 403)
        #expect(try await periods(open.test) == ["2024-01-01/2025-02-28"])
        try await settled("resumption", "remedied", "2025-06-01", open)
        #expect(try await periods(open.test) == ["2024-01-01/2025-02-28", "2025-06-01/2028-12-31"])
        #expect(await open.head.post("\(tranche)/approval", from: tranche).status == 303)
        for language in Language.allCases {
            let page = await open.officer.get("/\(language.rawValue)\(open.page)")
            #expect(page.status == 200 && checkPage(page.text) == [], "\(language)")
        }
    }

    @Test func aTerminationIsForGood() async throws {
        let open = try await open()
        try await settled("termination", "documents-missing", "2025-06-10", open)
        #expect(try await periods(open.test) == ["2024-01-01/2025-06-09"])
        let page = await open.officer.get(open.page)
        #expect(page.text.contains("Le contrat est résilié") && !page.text.contains("/changes\""))
        let again = await open.officer.post("\(open.page)/changes", fields("resumption", "remedied", "2025-06-10"))
        #expect(again.status == 403)
    }

    @Test(arguments: [
        ("suspension", "remedied", "2025-03-01", "ground"), ("suspension", "", "2025-03-01", "ground"),
        ("suspension", "duty:unknown", "2025-03-01", "ground"), ("suspension", "label", "2025-06-11", "effective-on"),
        ("suspension", "label", "2023-12-21", "effective-on"), ("suspension", "label", "demain", "effective-on"),
        ("resumption", "remedied", "2025-03-01", "kind"), ("end", "years-over", "2025-03-01", "kind"),
        ("", "label", "2025-03-01", "kind"), ("suspension", "label", "9999-01-01", "effective-on"),
    ])
    func aWrongProposalIsSaidBesideItsField(
        _ kind: String, _ ground: String, _ day: String, _ field: String
    ) async throws {
        let open = try await open()
        let answer = await open.officer.post("\(open.page)/changes", fields(kind, ground, day), from: open.page)
        #expect(answer.status == 422 && answer.text.contains("id=\"e-\(field)\""))
        #expect(answer.text.contains("Rapport d’activité non remis"))
        #expect(checkPage(answer.text) == [])
        let changes = try await open.test.site.database.read { try ContractChangeStore.proposed(in: $0) }
        #expect(changes.isEmpty)
    }

    @Test func oneProposalAtATimeAndNoneByWhoeverConfirms() async throws {
        let open = try await open()
        let path = "\(open.page)/changes"
        #expect(await open.head.post(path, fields("suspension", "label", "2025-03-01"), from: open.page).status == 303)
        let own = await open.head.get(open.page)
        #expect(own.text.contains("une autre personne doit la confirmer") && !own.text.contains("/confirmation\""))
        #expect(await open.officer.post(path, fields("suspension", "label", "2025-03-01")).status == 403)
        #expect(await open.head.post(try await act(open.head, open.page, "/refusal"), from: open.page).status == 303)
        #expect(try await periods(open.test) == ["2024-01-01/2028-12-31"])
        #expect(await open.officer.post(path, fields("suspension", "label", "2025-03-01")).status == 303)
        let director = try await open.test.signedIn(as: .clusterDirector, scope: "cluster-1")
        #expect(await director.post(path, fields("suspension", "label", "2025-03-01"), from: open.page).status == 404)
    }

    /// Over on 31 December 2028, but only once each tranche is paid.
    @Test func aContractEndsOnceItsYearsAreOverAndEachTrancheIsPaid() async throws {
        var open = try await open()
        let id = open.id
        open.test.clock.set(LocalTime("2029-01-02T10:00")!.instant)
        // The sessions of 2025 are over.
        open.officer = try await open.test.signedIn(as: .programmeOfficer)
        open.head = try await open.test.signedIn(as: .headOfDivision)
        #expect(!(await open.officer.get(open.page).text.contains("value=\"end\"")))
        try await open.test.site.database.write { db in try payEverything(id, db) }
        #expect(await open.officer.get("/home").text.contains("Contrat arrivé à son terme"))
        try await settled("end", "years-over", "2027-01-01", open)
        let held = try await open.test.site.database.read { try HeldContract.find(id, for: .system, in: $0) }
        #expect(held.contract.state == .ended && held.lastChange?.effectiveOn == Day(2029, 1, 1)!)
        #expect(try await periods(open.test) == ["2024-01-01/2028-12-31"])
    }

    private func payEverything(_ id: ID<Contract>, _ db: any Connection) throws {
        for year in 1...5 {
            var tranche = try HeldContract.find(id, for: .system, in: db).tranche(year)
            for condition in tranche.tranche.conditions where condition.met == nil {
                try Contracting.establish(
                    condition.kind, Fixtures.met(by: "officer-1"), of: tranche, by: Fixtures.officer, at: Fixtures.now,
                    in: db)
                tranche = try HeldContract.find(id, for: .system, in: db).tranche(year)
            }
            try Contracting.approve(tranche, by: Fixtures.head, at: Fixtures.now, in: db)
            tranche = try HeldContract.find(id, for: .system, in: db).tranche(year)
            let payment = Payment(
                id: .make(at: Fixtures.now), reference: "OV \(year)", paidOn: Day(2023, 12, 22)!,
                amount: tranche.tranche.amount, recordedBy: ID(stored: "officer-1"), recordedAt: Fixtures.now)
            try Contracting.pay(tranche, payment, by: Fixtures.officer, at: Fixtures.now, in: db)
        }
    }

    private func periods(_ test: TestSite) async throws -> [String] {
        try await test.site.database.read { db in
            try ContractPeriods.of(cluster: "cluster-1", in: db).map { "\($0.first)/\($0.last)" }
        }
    }
}
