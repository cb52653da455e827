import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// Who gets which answer, on a draft that could have leaked and a published call.
@Suite struct AccessTests {
    @Test(arguments: [
        (Role.programmeOfficer, 200, 200, 200, 200), (.headOfDivision, 200, 200, 200, 200),
        (.auditor, 200, 404, 200, 404),
        (.administrator, 404, 404, 404, 404), (.evaluator, 404, 404, 404, 404), (.steeringMember, 404, 404, 404, 404),
        (.clusterDirector, 404, 404, 404, 404), (.organisationDelegate, 404, 404, 404, 404),
        (.networkSecretary, 404, 404, 404, 404),
    ])
    func pagesByRole(role: Role, draft: Int, edit: Int, history: Int, new: Int) async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("draft-1", in: site.site.database)
        let browser = try await site.signedIn(as: role)
        #expect(await browser.get("/calls/draft-1").status == draft)
        #expect(await browser.get("/calls/draft-1/edit").status == edit)
        #expect(await browser.get("/calls/draft-1/history").status == history)
        #expect(await browser.get("/calls/new").status == new)
        #expect(await browser.get("/calls/drafts").status == history)
        if draft == 404 {
            #expect(await browser.get("/calls/draft-1").main == browser.get("/calls/draft-2").main)
        }
        guard edit == 404 else { return }
        let fields = try await OfficerPageTests.fields()
        for path in ["/calls", "/calls/draft-1", "/calls/draft-1/publication", "/calls/draft-1/cancellation"] {
            let answer = await browser.post(path, fields, from: "/home")
            #expect(answer.status == 404)
        }
        let call = try await site.site.database.read { try CallStore.find(ID(stored: "draft-1"), in: $0) }
        #expect(call?.state == .draft)
    }

    @Test func whoeverIsNotSignedInIsSentToSignIn() async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("draft-1", in: site.site.database)
        let visitor = site.browser()
        #expect(await visitor.get("/calls/draft-1").status == 404)
        for path in ["/calls/new", "/calls/drafts", "/calls/draft-1/edit", "/calls/draft-1/extensions/new"] {
            #expect(await visitor.get(path).location?.hasPrefix("/fr/session") == true)
        }
    }

    @Test func actsThatTheStateForbidsAreRefusedWithTheReason() async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("draft-1", in: site.site.database)
        let officer = try await site.signedIn(as: .programmeOfficer)
        let early = await officer.get("/calls/draft-1/extensions/new")
        #expect(early.status == 403 && early.text.contains("n’est pas publié"))
        await officer.post("/calls/draft-1/publication", from: "/calls/new")
        let late = await officer.get("/calls/draft-1/edit")
        #expect(late.status == 403 && late.text.contains("n’est plus un brouillon"))
        try await site.site.database.write { db in
            try CallStore.reach(.results, of: ID(stored: "draft-1"), at: Fixtures.launchDay, in: db)
        }
        let over = await officer.post(
            "/calls/draft-1/extensions", [("deadline", "2023-06-14T15:00"), ("reason-fr", "x"), ("reason-ar", "س")],
            from: "/calls/new")
        #expect(over.status == 403 && over.text.contains("résultats"))
    }

    @Test(arguments: [
        ("deadline", "2023-05-19T15:00", "postérieure"), ("deadline", "2023-05-01T15:00", "postérieure"),
        ("deadline", "demain", "heure"), ("deadline", "", "attendue"),
        ("deadline", "2203-06-14T15:00", "vérifiez l’année"), ("reason-fr", "", "attendue"),
        ("reason-fr", String(repeating: "b", count: 1001), "1000"), ("reason-ar", "", "attendue"),
    ])
    func aWrongExtensionChangesNothing(field: String, value: String, says: String) async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("call-1", in: site.site.database)
        let officer = try await site.signedIn(as: .programmeOfficer)
        await officer.post("/calls/call-1/publication", from: "/calls/new")
        var form = Form([
            ("deadline", "2023-06-14T15:00"), ("reason-fr", "Motif"), ("reason-ar", "سبب"),
            ("reason-en", "A reason kept"),
        ])
        form.set(field, value)
        let answer = await officer.post(
            "/calls/call-1/extensions", form.fields.map { ($0.name, $0.value) }, from: "/calls/call-1/extensions/new")
        #expect(answer.status == 422)
        #expect(answer.text.contains(says.replacing("1000", with: "1\u{202F}000")))
        #expect(answer.text.contains("A reason kept"))
        #expect(checkPage(answer.text) == [])
        let call = try await site.site.database.read { try CallStore.find(ID(stored: "call-1"), in: $0) }
        #expect(call?.deadline == call?.firstDeadline)
    }

    @Test func whatWaitsForTheDivision() async throws {
        try await Fixtures.withRecord { database in
            let call = try await Fixtures.stored("call-1", in: database)
            let now = Fixtures.launchDay
            func lines(_ actor: Actor, _ instant: Instant) async throws -> [Waiting] {
                try await database.read { try CallWaiting.source.lines(actor, instant, $0) }
            }
            let drafts = try await lines(Fixtures.officer, now)
            #expect(drafts.map(\.path) == ["/calls/call-1"])
            let auditor = try await lines(Fixtures.actor("a", .auditor), now)
            #expect(auditor.isEmpty)
            try await database.write { db in
                _ = try CallActs.publish(call.id, by: Fixtures.officer, at: now, in: db)
            }
            let early = try await lines(Fixtures.officer, call.deadline.adding(days: -14))
            #expect(early.isEmpty)
            let soon = try await lines(Fixtures.officer, call.deadline.adding(days: -14).adding(seconds: 1))
            #expect(soon.map(\.until) == [call.deadline])
        }
    }
}
