import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// What the decision of selection asks for besides is before the eyes of whoever drafts and signs, and holds back the first tranche until somebody
/// has established it.
@Suite struct DecisionConditionTests {
    private let list = "/calls/call-1/contracts"

    private func fields(_ label: Label, years: String = "5") -> [(String, String)] {
        [
            ("label", label.id.text), ("years", years), ("amount", "2 000 000"), ("starts-on", "2024-01-01"),
            ("rib", Fixtures.rib), ("version", "1"),
        ]
    }

    private func find(_ test: TestSite, _ label: Label) async throws -> HeldContract {
        try await test.site.database.read { db in
            let contract = try #require(try ContractStore.find(label: label.id, in: db))
            return try HeldContract.find(contract.id, for: .system, in: db)
        }
    }

    @Test func itIsRecalledToWhoeverDrafts() async throws {
        let (test, labels) = try await Fixtures.site(isConditional: true)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let draft = await officer.get("\(list)/new?label=\(labels[1].id)")
        #expect(draft.text.contains(Fixtures.condition) && checkPage(draft.text) == [])
        let other = await officer.get("\(list)/new?label=\(labels[0].id)")
        #expect(other.status == 200 && !other.text.contains(Fixtures.condition))
    }

    @Test(arguments: TestDatabase.engines)
    func theFirstTrancheWaitsForIt(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine, isConditional: true)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let draft = "\(list)/new?label=\(labels[1].id)"
        #expect(await officer.post(list, fields(labels[1]), from: draft).status == 303)
        let page = "/contracts/\(try await find(test, labels[1]).contract.id)"
        // Other terms bring other tranches: the condition stays.
        #expect(await officer.post("\(page)/terms", fields(labels[1], years: "4"), from: "\(page)/terms").status == 303)
        #expect(try await find(test, labels[1]).tranches[0].missing.map(\.kind) == [.signature, .decision])
        let signing = [("version", "2"), ("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "handwritten")]
        let document = ("file", "contrat.pdf", "application/pdf", Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8))
        #expect(await officer.upload("\(page)/signature", signing, files: [document], from: page).status == 303)
        #expect(try await find(test, labels[1]).tranches[0].missing.map(\.kind) == [.decision])
        #expect(await officer.get(page).text.contains(Fixtures.condition))

        let tranche = "\(page)/tranches/1"
        let open = await officer.get(tranche)
        #expect(open.text.contains(Fixtures.condition) && checkPage(open.text) == [])
        #expect(await head.post("\(tranche)/approval", from: tranche).status == 403)
        let bare = await officer.upload(
            "\(tranche)/conditions/decision", [("note-decision", " ")], files: [], from: tranche)
        #expect(bare.status == 422 && bare.text.contains("e-note-decision"))
        let noted = await officer.upload(
            "\(tranche)/conditions/decision", [("note-decision", "PV du 20 décembre")], files: [], from: tranche)
        #expect(noted.status == 303)
        #expect(try await find(test, labels[1]).tranches[0].state == .conditionsMet)
        let met = await officer.get(tranche)
        #expect(met.text.contains(Fixtures.condition) && met.text.contains("PV du 20 décembre"))
        #expect(!(await officer.get(page)).main.contains("notice warn"))
        #expect(await head.post("\(tranche)/approval", from: tranche).status == 303)
        #expect(try await find(test, labels[1]).tranches[0].state == .approved)
    }
}
