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

    /// The decision is corrected after the contract was drafted or its condition established: the first tranche follows it until it is approved.
    @Test(
        arguments: [
            // As drafted, as established, as corrected; what is missing then.
            (nil, nil, "Adhésion", [TrancheCondition.Kind.decision]), ("Adhésion", "Adhésion", "Adhésion", []),
            ("Adhésion", "Adhésion", "Locaux", [.decision]), ("Adhésion", nil, nil, []),
            ("Adhésion", nil, "Adhésion", [.decision]),
            (nil, nil, nil, []),
        ] as [(String?, String?, String?, [TrancheCondition.Kind])])
    func theTrancheFollowsTheDecision(
        drafted: String?, established: String?, asked: String?, missing: [TrancheCondition.Kind]
    ) throws {
        var tranche = Schedule.tranches(of: Fixtures.contract(), under: [], asked: drafted)[0]
        try tranche.establish(.signature, Fixtures.met(by: "officer-1"))
        if established != nil { try tranche.establish(.decision, Fixtures.met(by: "officer-1")) }
        let followed = tranche.asking(asked)
        #expect(followed.missing.map(\.kind) == missing)
        #expect(followed.state == (missing.isEmpty ? .conditionsMet : .planned))
        #expect(followed.conditions.first { $0.kind == .decision }?.asked == asked)
        #expect(followed.asking(asked) == followed)
        // What is approved stands, and so do the tranches of later years.
        if followed.missing.isEmpty {
            var approved = followed
            try approved.approve(by: ID(stored: "head-1"), at: Fixtures.now)
            #expect(approved.asking("Autre chose") == approved)
        }
        let second = Schedule.tranches(of: Fixtures.contract(), under: [], asked: drafted)[1]
        #expect(second.asking("Autre chose") == second)
    }

    /// The table says it too: nobody approves what was asked since, and who established it approves nothing.
    @Test(arguments: TestDatabase.engines)
    func aCorrectionAfterTheDraftHoldsTheMoneyBack(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine, isConditional: true)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let both = try await test.signedIn(as: .headOfDivision)
        // Drafted and signed when nothing was asked.
        let id = try await test.site.database.write { try Fixtures.signed(labels[1], in: $0).contract.id }
        #expect(try await find(test, labels[1]).tranches[0].state == .conditionsMet)
        let tranche = "/contracts/\(id)/tranches/1"
        #expect(await both.get(tranche).text.contains(Fixtures.condition))
        #expect(await both.post("\(tranche)/approval", from: tranche).status == 403)
        let noted = await officer.upload(
            "\(tranche)/conditions/decision", [("note-decision", "PV du 20 décembre")], files: [], from: tranche)
        #expect(noted.status == 303)
        let held = try await find(test, labels[1])
        #expect(held.tranches[0].conditions.map(\.kind) == [.signature, .decision])
        #expect(held.tranches[0].conditions[1].asked == Fixtures.condition && held.tranches[0].state == .conditionsMet)
        #expect(await both.post("\(tranche)/approval", from: tranche).status == 303)
        let history = await officer.get("/contracts/\(id)")
        #expect(history.text.contains("Condition de la décision reprise") && checkPage(history.text) == [])
    }
}
