import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// The first screens tell of open calls and their deadlines; a draft is the division's and the auditor's alone.
@Suite struct FirstScreenTests {
    @Test(arguments: TestDatabase.engines) func openCallsAndNoDrafts(engine: Engine) async throws {
        let site = try await Fixtures.site(engine)
        try await site.site.database.write { db in
            for (id, state) in [("call-open", Call.State.published), ("call-draft", .draft)] {
                let configuration = try CallTemplateStore.starter(launch: Day(2023, 3, 3)!, in: db)
                try CallStore.insert(
                    Call(
                        id: ID(stored: id), number: state == .draft ? nil : "AAP-2023-01",
                        name: Localized(fr: "Appel \(id)", ar: "طلب \(id)", en: "Call \(id)"), state: state,
                        configuration: configuration, deadline: LocalTime("2023-05-19T15:00")!.instant,
                        firstDeadline: LocalTime("2023-05-19T15:00")!.instant,
                        publishedAt: state == .draft ? nil : Fixtures.launchDay, createdBy: ID(stored: "officer-1")),
                    in: db)
            }
        }
        for role in Role.allCases {
            let page = await (try site.signedIn(as: role)).get("/home")
            #expect(checkPage(page.text) == [])
            let isReader = CallOverview.readers.contains(role)
            #expect(page.main.contains("/fr/calls/call-open\"") == isReader, "\(role)")
            #expect(page.main.contains("Jusqu’au 19\u{A0}mai 2023, 15:00 (heure de Casablanca)") == isReader, "\(role)")
            let mayDraft = [.programmeOfficer, .headOfDivision].contains(role)
            #expect(page.main.contains("call-draft") == mayDraft, "\(role)")
        }
        site.clock.set(LocalTime("2023-05-19T15:00")!.instant)
        let closed = await (try site.signedIn(as: .networkSecretary)).get("/home")
        #expect(!closed.main.contains("call-open") && closed.main.contains("Aucun appel n’est ouvert"))
    }

    /// `Write a dossier` and the like are offered to whom they serve.
    @Test func anActionIsOfferedToWhomItServes() async throws {
        let slots = CallSlots(actions: [
            CallAction(CallPagePhrases.asideTitle, path: { "/calls/\($0)/write" }) { _, page, _ in
                !page.actor.has(.programmeOfficer)
            }
        ])
        let module = Calls.module(slots)
        let site = try await TestSite.open([module], clock: TestClock(Fixtures.launchDay))
        let deadline = LocalTime("2023-05-19T15:00")!.instant
        let configuration = CallConfiguration(
            tracks: [], rules: [], criteria: [], parts: [],
            support: Support(amountPerYear: .dirhams(1), years: 1, budgetPerYear: .dirhams(1)), evaluatorsPerDossier: 1,
            moderationGap: 20, timetable: [])
        try await site.site.database.write { db in
            try CallStore.insert(
                Call(
                    id: ID(stored: "call-open"), number: "AAP-2023-01", name: Localized(fr: "Appel"), state: .published,
                    configuration: configuration, deadline: deadline, firstDeadline: deadline,
                    publishedAt: Fixtures.launchDay, createdBy: ID(stored: "officer-1")), in: db)
        }
        let path = "/calls/call-open"
        #expect((await site.browser().get(path)).main.contains("/calls/call-open/write"))
        #expect((await (try site.signedIn(as: .evaluator)).get(path)).main.contains("/calls/call-open/write"))
        #expect(!(await (try site.signedIn(as: .programmeOfficer)).get(path)).main.contains("/calls/call-open/write"))
    }
}
