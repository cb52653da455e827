import Access
import Database
import Dossiers
import Foundation
import Labels
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// Payments are told to the auditor, labels to those who follow the network, and nothing of either on a road closed by a conflict.
@Suite struct FirstScreenTests {
    private static func paid(
        _ engine: Engine, barred: [DossierScope] = []
    ) async throws -> (test: TestSite, contract: ID<Contract>) {
        let (test, labels) = try await Fixtures.site(engine, barred: barred)
        let id = try await test.site.database.write { db in
            let held = try Fixtures.signed(labels[0], in: db)
            try Contracting.approve(try held.tranche(1), by: Fixtures.head, at: Fixtures.now, in: db)
            let approved = try HeldContract.find(held.contract.id, for: Fixtures.officer, in: db)
            let payment = Payment(
                id: ID(stored: "payment-1"), reference: "OV 1", paidOn: Day(2024, 1, 15)!, amount: .dirhams(2_000_000),
                recordedBy: ID(stored: "officer-1"), recordedAt: Fixtures.now)
            try Contracting.pay(try approved.tranche(1), payment, by: Fixtures.officer, at: Fixtures.now, in: db)
            return held.contract.id
        }
        return (test, id)
    }

    @Test(arguments: TestDatabase.engines) func paymentsAndLabels(engine: Engine) async throws {
        let (test, id) = try await Self.paid(engine)
        for role in Role.allCases {
            let page = await (try test.signedIn(as: role)).get("/home")
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.main.contains("/fr/contracts/\(id)/tranches/1\"") == (role == .auditor), "\(role)")
            #expect(page.main.contains("15\u{A0}janvier 2024") == (role == .auditor), "\(role)")
            let follows = [.headOfDivision, .networkSecretary, .auditor].contains(role)
            #expect(page.main.contains("/fr/labels/") == follows, "\(role)")
        }
    }

    @Test(arguments: TestDatabase.engines) func nothingOfAContractThatAConflictCloses(engine: Engine) async throws {
        let (test, id) = try await Self.paid(engine, barred: [{ _ in "SELECT id FROM dossier" }])
        let page = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(page.main.contains("id=\"journal\"") && !page.main.contains("\(id)"))
    }

    /// In the history too, sums are written as the reader writes them.
    @Test(arguments: Language.allCases) func sumsOfTheHistory(language: Language) async throws {
        let (test, id) = try await Self.paid(.sqlite)
        let page = await (try test.signedIn(as: .auditor)).get("/\(language.rawValue)/contracts/\(id)")
        let start = try #require(page.text.range(of: "<ol class=\"timeline\">"))
        let history = page.text[start.lowerBound...]
        let sum = test.site.words(language).money(.dirhams(2_000_000))
        #expect(!history.contains("2000000") && history.contains(sum))
        // The account in groups, never in one run.
        #expect(!page.main.contains(#/\d{24}/#))
    }

    /// Who directs the cluster reads what came and what remains, until the next instalment.
    @Test(arguments: TestDatabase.engines) func moneyOfOnesOwnCluster(engine: Engine) async throws {
        let (test, id) = try await Self.paid(engine)
        let own = await (try test.signedIn(as: .clusterDirector, scope: "cluster-1")).get("/home")
        #expect(own.main.contains("/fr/contracts/\(id)\"") && checkPage(own.text) == [])
        #expect(own.main.contains("Reçu") && own.main.contains("Jusqu’au 1"))
        let other = await (try test.signedIn(as: .clusterDirector, scope: "cluster-2")).get("/home")
        #expect(!other.main.contains("\(id)"))
    }

    /// Papers of a later year may be established early: nothing waits for it, and nothing can be approved out of its turn.
    @Test(arguments: TestDatabase.engines) func aLaterTranchesConditionIsEstablishedEarly(engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let id = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0).contract.id }
        let officer = try await test.signedIn(as: .programmeOfficer)
        let page = "/contracts/\(id)/tranches/3"
        for kind in TrancheCondition.Kind.allCases where ![.signature, .decision].contains(kind) {
            let answer = await officer.upload(
                "\(page)/conditions/\(kind.rawValue)", [(ConditionForm.note(kind), "Reçu en avance")], files: [],
                from: page)
            #expect(answer.status == 303, "\(kind)")
        }
        let tranche = try await test.site.database.read { try TrancheStore.of(id, in: $0)[2] }
        #expect(tranche.state == .conditionsMet && tranche.missing.isEmpty)
        let head = try await test.signedIn(as: .headOfDivision)
        let shown = await head.get(page)
        #expect(shown.main.contains("la tranche <bdi>3</bdi> attend") || shown.main.contains("la tranche 3 attend"))
        #expect((await head.post("\(page)/approval", from: "/home")).status == 403)
        #expect(!(await head.get("/home")).main.contains("/tranches/3"))
        #expect(!(await officer.get("/home")).main.contains("/tranches/3"))
        #expect(!(await officer.get("/home")).main.contains("/tranches/2\""))
    }
}
