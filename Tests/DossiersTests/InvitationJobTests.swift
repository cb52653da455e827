import Access
import Calls
import Database
import Jobs
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// The mail of an invitation is asked for by the invitation's id: no row of a job names anybody.
@Suite struct InvitationJobTests {
    private static let address = "invited@grappe.test"

    private func rows(_ database: any Database) async throws -> [String] {
        try await database.read { db in
            try db.all("SELECT kind, subject, unique_key, COALESCE(fault, '') FROM job ORDER BY id") {
                "\(try $0.text(0)) \(try $0.text(1)) \(try $0.text(2)) \(try $0.text(3))"
            }
        }
    }

    @Test(arguments: TestDatabase.engines) func noJobNamesAnybody(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        await story.invite(Self.address, may: "read")
        try await story.site.runJobs()
        await story.invite(Self.address, may: "read")
        try await story.site.runJobs()
        let rows = try await rows(story.site.site.database)
        #expect(rows.count { $0.hasPrefix("dossiers.invited ") } == 2 && rows.count > 2)
        #expect(rows.allSatisfy { !$0.contains("@") && !$0.contains("\n") }, "\(rows)")
        #expect(story.site.mailbox.to(Self.address).count == 2)
    }

    @Test(arguments: Language.allCases) func theMailIsInTheInvitersLanguage(language: Language) async throws {
        let story = try await Story.begin(language: language)
        await story.invite(Self.address, may: "read")
        try await story.site.runJobs()
        let mail = try #require(story.site.mailbox.to(Self.address).first)
        #expect(mail.text.contains("http://grappe.test/\(language.rawValue)\(story.path)/invitation"))
    }

    @Test func whatWasWithdrawnIsNotMailed() async throws {
        let story = try await Story.begin()
        await story.invite(Self.address, may: "read")
        await story.writer.post("\(story.path)/people/removal", [("email", Self.address)], from: story.path)
        try await story.site.runJobs()
        #expect(story.site.mailbox.to(Self.address).isEmpty)
    }

    /// Rows from before: what is pending goes to whom it was for, in the language that was asked, once.
    @Test(arguments: TestDatabase.engines) func oldJobsNameTheirInvitation(engine: Engine) async throws {
        let all = TestSite.migrations(of: Fixtures.modules())
        let id = InvitationIDMigration.migration.id
        let database = try await TestDatabase.open(engine, migrations: all.filter { $0.id < id })
        let now = Fixtures.start
        try await database.write { db in
            try CallStore.insert(Fixtures.bareCall, in: db)
            for number in 1...2 {
                try DossierStore.insert(
                    Dossier(
                        id: ID(stored: "d-\(number)"), call: Fixtures.callID, name: Localized(fr: "Dossier \(number)"),
                        track: .new, owner: ID(stored: "owner"), createdAt: now), in: db)
            }
            let invited = [
                ("d-1", "a@x.ma", Instant?.none), ("d-1", "a@x.mail", nil), ("d-2", "a@x.ma", now),
            ]
            for (dossier, email, declined) in invited {
                try db.execute(
                    """
                    INSERT INTO dossier_invitation (dossier, email, may, invited_by, invited_at, declined_at)
                    VALUES (\(dossier), \(email), 'read', 'owner', \(now), \(declined))
                    """)
            }
            let jobs = [
                ("d-1\na@x.ma\nen", "done"), ("d-1\na@x.ma\nar", "waiting"), ("d-2\na@x.ma\nfr", "done"),
                ("d-2\ngone@x.ma\nfr", "waiting"),
            ]
            for (number, (subject, state)) in jobs.enumerated() {
                try Outbox.post(
                    DossierJobs.invited, subject: subject, key: "dossiers.invited.\(subject)",
                    at: now.adding(seconds: number), in: db)
                try db.execute("UPDATE job SET state = \(state) WHERE subject = \(subject)")
            }
            try Outbox.post("dossiers.completion-asked", subject: "d-1", at: now, in: db)
        }
        #expect(try await Migrator.run(all, on: database, at: now).contains(id))
        let (invitations, jobs) = try await database.read { db in
            (
                try ["d-1", "d-2"].flatMap { try InvitationStore.of(ID(stored: $0), in: db) },
                try db.all("SELECT subject, state FROM job WHERE kind = 'dossiers.invited' ORDER BY posted_at") {
                    [try $0.text(0), try $0.text(1)]
                }
            )
        }
        #expect(invitations.map(\.email.description) == ["a@x.ma", "a@x.mail", "a@x.ma"])
        #expect(invitations.map(\.language) == [.ar, .fr, .fr])
        #expect(invitations.map(\.declinedAt) == [nil, nil, now])
        #expect(Set(invitations.map(\.id)).count == 3 && invitations.allSatisfy { ID<Invitation>($0.id.text) != nil })
        let (one, three) = (invitations[0].id.text, invitations[2].id.text)
        #expect(jobs == [[one, "done"], [one, "waiting"], [three, "done"]])
        let rows = try await rows(database)
        #expect(rows.count == 4 && rows.allSatisfy { !$0.contains("@") })
        let site = try TestSite(modules: Fixtures.modules(), database: database, clock: TestClock(now.adding(hours: 1)))
        try await site.runJobs()
        #expect(site.mailbox.to("a@x.ma").count == 1)
        #expect(site.mailbox.to("a@x.ma")[0].text.contains("/ar/dossiers/d-1/invitation"))
    }

    /// However many wait, the first screen and the list of dossiers ask as many statements.
    @Test(arguments: TestDatabase.engines) func asManyStatementsForTwentyAsForOne(engine: Engine) async throws {
        let base = try await Fixtures.site(on: engine)
        let counting = CountingDatabase(base.site.database)
        let site = try TestSite(modules: base.site.modules, database: counting, clock: base.clock)
        try await site.account(Self.address)
        let browser = site.browser()
        try await browser.signIn(Self.address)
        var (found, rows) = ([String: [Int]](), 0)
        for wanted in [1, 5, 20] {
            while rows < wanted {
                rows += 1
                let id = ID<Dossier>(stored: "d-\(rows)")
                try await base.site.database.write { db in
                    try DossierStore.insert(
                        Dossier(
                            id: id, call: Fixtures.callID, name: Localized(fr: "Dossier \(id)"), track: .new,
                            owner: ID(stored: "owner"), createdAt: Fixtures.start), in: db)
                    try InvitationStore.insert(
                        EmailAddress(stored: Self.address), to: id, may: .read, in: .fr, by: ID(stored: "owner"),
                        at: Fixtures.start, in: db)
                }
            }
            for path in ["/home", "/dossiers"] {
                found[path, default: []].append(await counting.count { await browser.get(path) })
            }
        }
        for (page, asked) in found { #expect(Set(asked).count == 1, "\(page): \(asked)") }
        #expect(await browser.get("/dossiers").text.matches(of: #/\/dossiers\/d-\d+\/invitation"/#).count == 20)
    }
}
