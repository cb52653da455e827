import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// Two officers correct one draft.
@Suite struct TermsTests {
    private func draft(_ engine: Engine = .sqlite) async throws -> (test: TestSite, page: String, id: ID<Contract>) {
        let (test, labels) = try await Fixtures.site(engine)
        let contract = try await test.site.database.write {
            try Contracting.draft(labels[0], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: $0)
        }
        return (test, "/contracts/\(contract.id)", contract.id)
    }

    private func fields(_ version: String, years: String = "5", amount: String = "2 000 000") -> [(String, String)] {
        [
            ("version", version), ("years", years), ("amount", amount), ("starts-on", "2024-01-01"),
            ("rib", Fixtures.rib),
        ]
    }

    private func find(_ test: TestSite, _ id: ID<Contract>) async throws -> HeldContract {
        try await test.site.database.read { try HeldContract.find(id, for: .system, in: $0) }
    }

    @Test(arguments: TestDatabase.engines)
    func theLastSaveDoesNotWinInSilence(_ engine: Engine) async throws {
        let (test, page, id) = try await draft(engine)
        let first = try await test.signedIn(as: .programmeOfficer)
        let second = try await test.signedIn(as: .programmeOfficer)
        let form = "\(page)/terms"
        #expect(await first.get(form).text.contains("name=\"version\" value=\"1\""))
        #expect(await second.get(form).text.contains("name=\"version\" value=\"1\""))
        #expect(await first.post(form, fields("1", years: "4"), from: form).status == 303)
        let stale = await second.post(form, fields("1", years: "3", amount: "1 500 000,50"), from: form)
        #expect(stale.status == 409)
        #expect(
            stale.text.contains("Quelqu’un a enregistré d’autres termes") && stale.text.contains("programme-officer-"))
        #expect(stale.text.contains("value=\"3\"") && stale.text.contains("value=\"1 500 000,50\""))
        #expect(stale.text.contains("name=\"version\" value=\"2\""))
        #expect(checkPage(stale.text) == [])
        #expect(try await find(test, id).contract.years == 4)
        // With open eyes: what the page shows now is replaced.
        #expect(await second.post(form, fields("2", years: "3", amount: "1 500 000,50")).status == 303)
        let held = try await find(test, id)
        #expect(held.contract.years == 3 && held.contract.version == 3)
        #expect(held.contract.amountPerYear == Money(minor: 150_000_050))
        #expect(held.tranches.map(\.amount) == Array(repeating: Money(minor: 150_000_050), count: 3))
        #expect(await first.get(form).text.contains("000,50\""))
        let conflict = await Task {
            try await test.site.database.write { db in
                let held = try HeldContract.find(id, for: .system, in: db)
                try Contracting.edit(held, Fixtures.terms, over: 2, by: Fixtures.officer, at: Fixtures.now, in: db)
            }
        }.result
        #expect(throws: ContractError.changedMeanwhile) { try conflict.get() }
    }

    @Test(arguments: ["", "x", "0", "2", "99999999999999999999"])
    func aVersionThatIsNotTheDraftsSavesNothing(_ version: String) async throws {
        let (test, page, id) = try await draft()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let answer = await officer.post("\(page)/terms", fields(version, years: "3"), from: "\(page)/terms")
        #expect(answer.status == 409 && checkPage(answer.text) == [])
        #expect(try await find(test, id).contract.years == 5)
    }

    /// Faults first: the form keeps the version that its author saw, so that the mismatch is still told afterwards.
    @Test func aFaultDoesNotHideTheMismatch() async throws {
        let (test, page, id) = try await draft()
        let first = try await test.signedIn(as: .programmeOfficer)
        let second = try await test.signedIn(as: .programmeOfficer)
        let form = "\(page)/terms"
        #expect(await first.post(form, fields("1", years: "4"), from: form).status == 303)
        let faulty = await second.post(form, fields("1", years: "9"), from: form)
        #expect(faulty.status == 422 && faulty.text.contains("name=\"version\" value=\"1\""))
        #expect(await second.post(form, fields("1", years: "3")).status == 409)
        #expect(try await find(test, id).contract.years == 4)
    }

    @Test func savingWhatStandsChangesNobodysPart() async throws {
        let (test, page, id) = try await draft()
        let officer = try await test.signedIn(as: .programmeOfficer)
        #expect(await officer.post("\(page)/terms", fields("1"), from: "\(page)/terms").status == 303)
        let contract = try await find(test, id).contract
        #expect(contract.version == 1 && contract.draftedBy == ID(stored: "officer-1"))
    }

    @Test func whoeverCorrectedTheDraftDoesNotApproveIt() async throws {
        let (test, page, id) = try await draft()
        let head = try await test.signedIn(as: .headOfDivision)
        #expect(await head.post("\(page)/terms", fields("1", years: "4"), from: "\(page)/terms").status == 303)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let document = ("file", "contrat.pdf", "application/pdf", Array("%PDF-1.7\n%%EOF\n".utf8))
        let signature = [("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "handwritten")]
        // Terms that the officer has not seen are not signed.
        let blind = await officer.upload(
            "\(page)/signature", [("version", "1")] + signature, files: [document], from: page)
        #expect(blind.status == 409)
        let signed = await officer.upload(
            "\(page)/signature", [("version", "2")] + signature, files: [document], from: page)
        #expect(signed.status == 303)
        let approval = await head.post("\(page)/tranches/1/approval", from: page)
        #expect(approval.status == 403 && approval.text.contains("préparé ce contrat"))
        #expect(await officer.post("\(page)/terms", fields("2", years: "3"), from: page).status == 403)
        #expect(try await find(test, id).contract.years == 4)
    }

    @Test func theFormIsTheDivisionsInThreeLanguages() async throws {
        let (test, page, _) = try await draft()
        let officer = try await test.signedIn(as: .programmeOfficer)
        for language in Language.allCases {
            let form = await officer.get("/\(language.rawValue)\(page)/terms")
            #expect(form.status == 200 && checkPage(form.text) == [], "\(language)")
        }
        let director = try await test.signedIn(as: .clusterDirector, scope: "cluster-1")
        #expect(await director.get(page).status == 200)
        #expect(await director.get("\(page)/terms").status == 404)
        #expect(await director.post("\(page)/terms", fields("1"), from: page).status == 404)
    }

    /// Nothing of what was typed is lost: the page shows the terms that stand, and is sent once more over these.
    @Test(arguments: TestDatabase.engines)
    func aSignatureOverOtherTermsComesBackWholeWithItsDocument(_ engine: Engine) async throws {
        let (test, page, id) = try await draft(engine)
        let head = try await test.signedIn(as: .headOfDivision)
        #expect(await head.post("\(page)/terms", fields("1", years: "4"), from: "\(page)/terms").status == 303)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let document = ("file", "contrat.pdf", "application/pdf", Array("%PDF-1.7\n%%EOF\n".utf8))
        let signature = [("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "handwritten")]
        let stale = await officer.upload(
            "\(page)/signature", [("version", "1")] + signature, files: [document], from: page)
        #expect(stale.status == 409 && checkPage(stale.text) == [])
        #expect(
            stale.text.contains("Quelqu’un a enregistré d’autres termes") && stale.text.contains("head-of-division-"))
        #expect(stale.text.contains("value=\"2023-12-22\"") && stale.text.contains("value=\"Rabat\""))
        #expect(stale.text.contains("<option value=\"handwritten\" selected"))
        #expect(stale.text.contains("contrat.pdf") && stale.text.contains("name=\"version\" value=\"2\""))
        let kept = try #require(stale.text.firstMatch(of: /name="file-kept" value="([^"]+)"/)).1
        #expect(try await find(test, id).contract.signature == nil)
        // A seal that was changed is no document.
        let forged = await officer.upload(
            "\(page)/signature", [("version", "2"), ("file-kept", "A\(kept)")] + signature, files: [])
        #expect(forged.status == 422)
        let again = await officer.upload(
            "\(page)/signature", [("version", "2"), ("file-kept", String(kept))] + signature, files: [])
        #expect(again.status == 303)
        let file = try #require(try await find(test, id).contract.signature?.file)
        #expect(file.name == "contrat.pdf" && file.size == document.3.count)
    }
}
