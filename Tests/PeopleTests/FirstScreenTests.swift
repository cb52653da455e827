import Access
import Database
import Foundation
import History
import Jobs
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import People

/// What stands on the first screen beside what waits: sections of the modules, the auditor's journal, the administrator's lists.
@Suite struct FirstScreenTests {
    @Test(arguments: Role.allCases, Language.allCases)
    func whereNothingWaitsTheScreenSaysWhatUsuallyComes(role: Role, language: Language) async throws {
        let test = try await TestSite.open()
        let page = await (try test.signedIn(as: role, language)).get("/home")
        #expect(page.status == 200 && checkPage(page.text) == [])
        let words = test.site.words(language)
        let sentences = Role.allCases.map { words(PeoplePhrases.usually($0)) }
        #expect(Set(sentences).count == Role.allCases.count)
        for (other, sentence) in zip(Role.allCases, sentences) {
            #expect(page.main.contains(sentence) == (other == role), "\(other)")
        }
    }

    @Test func sectionsAreForWhomTheyConcernAndSayTheirTimes() async throws {
        var module = Module("told", phrases: nil)
        module.overviews = [
            OverviewSource(order: 2) { actor, _, _ in
                guard actor.has(.evaluator) else { return nil }
                return Overview(PeoplePhrases.sessions, [], none: PeoplePhrases.noInvitations)
            },
            OverviewSource(order: 1) { actor, _, _ in
                guard actor.has(.evaluator) else { return nil }
                let time = LocalTime("2026-06-14T15:00")!.instant
                return Overview(
                    PeoplePhrases.details,
                    [
                        .init(PeoplePhrases.listTitle, "/a", .until(time)), .init(PeoplePhrases.roles, nil, .at(time)),
                        .init(PeoplePhrases.state, "/c", detail: PeoplePhrases.stateOpen, .on(Day(2026, 6, 15)!)),
                    ], none: PeoplePhrases.foundNobody, all: (PeoplePhrases.searchAll, "/all"))
            },
        ]
        let test = try await TestSite.open([module])
        test.clock.set(LocalTime("2026-06-14T14:59")!.instant)
        let page = await (try test.signedIn(as: .evaluator)).get("/home")
        #expect(checkPage(page.text) == [])
        let first = try #require(page.main.range(of: "href=\"/fr/a\"")),
            last = try #require(page.main.range(of: "/fr/all"))
        #expect(first.lowerBound < last.lowerBound)
        #expect(page.main.contains("Jusqu’au 14\u{A0}juin 2026, 15:00 (heure de Casablanca)"))
        #expect(page.main.contains("Le 14\u{A0}juin 2026, 15:00 (heure de Casablanca)"))
        #expect(page.main.contains("15\u{A0}juin 2026") && page.main.contains("href=\"/fr/c\""))
        #expect(
            page.main.contains("Aucune invitation n’attend de réponse") && !page.main.contains("Personne ne correspond")
        )
        test.clock.set(LocalTime("2026-06-14T15:00")!.instant)
        let late = await (try test.signedIn(as: .evaluator)).get("/home")
        #expect(late.main.contains("Échéance passée le 14\u{A0}juin 2026, 15:00"))
        let other = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(!other.main.contains("/fr/a\"") && !other.main.contains("/fr/all"))
    }

    @Test(arguments: TestDatabase.engines) func theAdministratorSeesRolesThatEndSoon(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let today = test.clock.now.localDay
        let soon = try await test.account("soon@grappe.test", roles: [.evaluator], until: today.adding(days: 30))
        let late = try await test.account("late@grappe.test", roles: [.evaluator], until: today.adding(days: 31))
        let goesOn = try await test.account("on@grappe.test", roles: [.evaluator], until: today.adding(days: 3))
        try await test.grant(.evaluator, to: goesOn)
        let page = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("/fr/people/\(soon)") && page.main.contains("23:59 (heure de Casablanca)"))
        #expect(!page.main.contains("\(late)") && !page.main.contains("\(goesOn)"))
        let auditor = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(!auditor.main.contains("prend fin"))
    }

    @Test(arguments: TestDatabase.engines) func invitationsWithoutAnAnswer(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let start = test.clock.now
        let accepted = try await test.site.database.write { db in
            _ = try Invitations.create(
                EmailAddress(stored: "open@grappe.test"), .auditor, by: .system, at: start, in: db)
            _ = try Invitations.create(
                EmailAddress(stored: "reader@grappe.test"), .evaluator, by: .system, at: start, in: db)
            return try Invitations.create(
                EmailAddress(stored: "gone@grappe.test"), .evaluator, by: .system, at: start, in: db)
        }
        let token = "/links/\(accepted)"
        await test.browser().post(
            token, [("name", "Une personne"), ("password", TestSite.password)], from: token)
        let administrator = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(administrator.main.contains("open@grappe.test") && administrator.main.contains("reader@grappe.test"))
        #expect(!administrator.main.contains("gone@grappe.test"))
        let officer = await (try test.signedIn(as: .programmeOfficer)).get("/home")
        #expect(officer.main.contains("reader@grappe.test") && !officer.main.contains("open@grappe.test"))
        for role in [Role.evaluator, .networkSecretary, .clusterDirector] {
            #expect(!(await (try test.signedIn(as: role)).get("/home")).main.contains("reader@grappe.test"))
        }
        test.clock.set(start.adding(days: 14))
        let expired = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(expired.main.contains("Expirée sans réponse") && expired.main.contains("open@grappe.test"))
        test.clock.set(start.adding(days: 44))
        let later = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(!later.main.contains("open@grappe.test"))
    }

    @Test(arguments: TestDatabase.engines) func accountsAtRestAndTasksThatFailed(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let start = test.clock.now
        let never = try await test.account("never@grappe.test", roles: [.evaluator])
        let seen = try await test.account("seen@grappe.test", roles: [.evaluator])
        let roleless = try await test.account("roleless@grappe.test")
        test.clock.set(start.adding(days: 10))
        try await test.browser().signIn("seen@grappe.test")
        test.clock.set(start.adding(days: 181))
        let first = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(first.main.contains("/people/\(never)") && !first.main.contains("\(seen)"))
        #expect(!first.main.contains("\(roleless)") && first.main.contains("n’a échoué"))
        try await test.site.database.write { db in
            try Outbox.post(JobKind(stored: "people.lost"), subject: "x", at: start, in: db)
            try db.execute("UPDATE job SET state = 'failed', fault = 'smtp' WHERE kind = 'people.lost'")
        }
        test.clock.set(start.adding(days: 191))
        let later = await (try test.signedIn(as: .administrator)).get("/home")
        #expect(
            later.main.contains("/people/\(seen)") && later.main.contains("abandonnée") && checkPage(later.text) == [])
        let officer = await (try test.signedIn(as: .programmeOfficer)).get("/home")
        #expect(!officer.main.contains("\(seen)") && !officer.main.contains("abandonnée"))
    }

    @Test(arguments: TestDatabase.engines) func theJournalTellsOnlyOfRecordsThatTheAuditorMaySee(engine: Engine)
        async throws
    {
        var module = Module("told", phrases: nil)
        module.records = [
            RecordNames("thing", except: ["thing.whispered"]) { ids, _, _, _ in
                ids.filter { $0 != "barred" }.reduce(into: [:]) { $0[$1] = (PeoplePhrases.listTitle, "/things/\($1)") }
            }
        ]
        let test = try await TestSite.open([module], on: engine)
        let now = test.clock.now
        try await test.site.database.write { db in
            for (id, act) in [
                ("seen", Act(stored: "person.closed")), ("barred", Act(stored: "person.role-ended")),
                ("whispered", Act(stored: "thing.whispered")),
            ] {
                try History.record(act, of: RecordReference(kind: "thing", id: id), by: .system, at: now, in: db)
            }
            try History.record(
                "person.role-granted", of: RecordReference(kind: "untold", id: "untold"), by: .system, at: now, in: db)
        }
        let page = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("href=\"/fr/things/seen\"") && page.main.contains("Compte fermé"))
        for id in ["barred", "whispered", "untold"] { #expect(!page.main.contains(id), "\(id)") }
        for role in Role.allCases where role != .auditor {
            let other = await (try test.signedIn(as: role)).get("/home")
            #expect(!other.main.contains("/things/") && !other.main.contains("id=\"journal\""), "\(role)")
        }
    }

    /// Acts that are not told of do not push those that are out of sight, up to two thousand of them.
    @Test(arguments: TestDatabase.engines, [(700, true), (1_990, true), (2_001, false)])
    func theJournalReadsOn(engine: Engine, between: (count: Int, isTold: Bool)) async throws {
        var module = Module("told", phrases: nil)
        module.records = [
            RecordNames("thing") { ids, _, _, _ in
                ids.filter { $0 != "barred" }.reduce(into: [:]) { $0[$1] = (PeoplePhrases.listTitle, "/things/\($1)") }
            }
        ]
        let test = try await TestSite.open([module], on: engine)
        let (now, auditor) = (test.clock.now, try await test.signedIn(as: .auditor))
        try await test.site.database.write { db in
            for id in ["seen"] + Array(repeating: "barred", count: between.count) {
                try History.record(
                    "person.closed", of: RecordReference(kind: "thing", id: id), by: .system, at: now, in: db)
            }
        }
        let page = await auditor.get("/home")
        #expect(page.main.contains("href=\"/fr/things/seen\"") == between.isTold)
        #expect(!page.main.contains("barred") && checkPage(page.text) == [])
    }

    @Test(arguments: TestDatabase.engines) func theLastVerificationIsTold(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let now = test.clock.now
        let before = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(before.main.contains("Aucune vérification n’est encore notée"))
        let head = try await test.site.database.write { db in
            let head = try History.verify(in: db)
            try History.note(verified: Head(length: 1, hash: Head.empty.hash), at: now.adding(days: -1), in: db)
            try History.note(verified: head, at: now, in: db)
            return head
        }
        let after = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(!after.main.contains("Aucune vérification") && after.main.contains(head.hash))
        #expect(after.main.contains("Dernière vérification sans défaut"))
    }
}
