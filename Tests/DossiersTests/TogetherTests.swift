import Access
import Calls
import Database
import History
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Submissions that come at the same moment and are written together.
@Suite struct TogetherTests {
    @Test(arguments: TestDatabase.engines) func eachHasItsOwnOutcome(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        let unfinished = try await moment.another("Cluster sans vision", except: ["vision"])
        let (late, c) = (try await moment.another("Cluster en retard"), try await moment.another("Cluster C"))
        let before = try await moment.length
        let results = try await moment.submit([
            moment.act(a), moment.act(unfinished), moment.act(b), moment.act(a),
            moment.act(late, at: Fixtures.deadline), moment.act(c),
        ])
        let made = results.map { try? $0.get() }
        #expect(made.map { $0 != nil } == [true, false, true, true, false, true])
        #expect(throws: DossierError.incomplete) { try results[1].get() }
        #expect(throws: Refusal.self) { try results[4].get() }
        // The second click answers the first one's submission.
        #expect(made[3]?.id == made[0]?.id && made[3]?.receipt == made[0]?.receipt)
        let stories = [a, b, c]
        var numbers: [String?] = []
        for story in stories { numbers.append(try await story.dossier().number) }
        #expect(numbers == ["AAP-2023-01-0001", "AAP-2023-01-0002", "AAP-2023-01-0003"])
        for story in [late, unfinished] { #expect(try await story.dossier().state == .draft) }
        #expect(try await moment.entries(after: before) == stories.map(\.id.text))
        let standing = [made[0], made[2], made[5]].compactMap { $0 }
        #expect(standing.map(\.chain.length) == [before + 1, before + 2, before + 3])
        #expect(try await moment.jobs() == standing.map(\.id.text).sorted())
        for (story, submission) in zip(stories, standing) {
            let kept = try await moment.database.read { try SubmissionStore.find(1, of: story.id, in: $0) }
            #expect(kept?.receipt == submission.receipt && kept?.chain == submission.chain)
            let dossier = try await story.dossier()
            #expect(dossier.state == .submitted && dossier.submittedAt == Fixtures.start)
            #expect(dossier.members == 15 && dossier.companies == 9)
        }
    }

    @Test(arguments: TestDatabase.engines) func ofOneClusterTheFirstStands(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Le même cluster"))
        let ids = [a.id, b.id]
        try await moment.database.write { db in
            _ = try db.execute("UPDATE dossier SET cluster = 'argan' WHERE id IN \(list: ids)")
        }
        let results = try await moment.submit([moment.act(a), moment.act(b)])
        #expect(try results[0].get().dossier == a.id)
        #expect(throws: DossierError.clusterDeposited) { try results[1].get() }
        #expect(try await b.dossier().state == .draft)
    }

    @Test(arguments: TestDatabase.engines) func whatChangedMeanwhileIsRefusedAlone(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        let acts = [try await moment.act(b), try await moment.act(a)]
        try await moment.database.write { try DossierStore.touch(b.id, in: $0) }
        let results = try await moment.submit(acts)
        #expect(throws: DossierError.changedMeanwhile) { try results[0].get() }
        #expect(try results[1].get().number == 1)
        #expect(try await a.dossier().number == "AAP-2023-01-0001")
    }

    @Test(arguments: TestDatabase.engines) func oldAndNewNumbersTogether(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        let c = try await moment.another("Cluster C")
        for story in [a, b] {
            #expect(try await story.submit().status == 303)
            #expect(await story.writer.post("\(story.path)/reopening", from: story.path).status == 303)
        }
        let results = try await moment.submit([moment.act(b), moment.act(c), moment.act(a)])
        #expect(try results.map { try $0.get().number } == [2, 1, 2])
        var dossiers: [Dossier] = []
        for story in [a, b, c] { dossiers.append(try await story.dossier()) }
        #expect(dossiers.map(\.ordinal) == [1, 2, 3] && dossiers.map(\.isReopened) == [false, false, false])
        #expect(dossiers.map(\.submissions) == [2, 2, 1])
        _ = try await moment.entries(after: 0)
    }

    /// A rival that is refused does not stand in the way.
    @Test(arguments: TestDatabase.engines) func aRefusedRivalIsNone(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let unfinished = try await moment.another("Le même, sans vision", except: ["vision"])
        let ids = [moment.story.id, unfinished.id]
        try await moment.database.write { db in
            _ = try db.execute("UPDATE dossier SET cluster = 'argan' WHERE id IN \(list: ids)")
        }
        let results = try await moment.submit([moment.act(unfinished), moment.act(moment.story)])
        #expect(throws: DossierError.incomplete) { try results[0].get() }
        #expect(try results[1].get().number == 1)
    }

    /// What was read before the transaction gives no right in it.
    @Test(arguments: TestDatabase.engines) func whoMayNoLongerIsRefused(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        let colleague = try await a.colleague("colleague@grappe.test", may: "write").id
        let act = try await moment.act(a, by: colleague)
        let other = try await moment.act(b)
        try await moment.database.write { db in
            _ = try db.execute("DELETE FROM dossier_person WHERE person = \(colleague)")
        }
        let results = try await moment.submit([act, other])
        #expect(throws: Refusal.self) { try results[0].get() }
        #expect(try results[1].get().number == 1)
        #expect(try await a.dossier().state == .draft)
    }

    @Test(arguments: TestDatabase.engines) func aCallThatClosedMeanwhileRefuses(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let act = try await moment.act(moment.story)
        try await moment.database.write { db in
            _ = try db.execute(
                """
                UPDATE call_for_projects SET deadline = \(Fixtures.start), first_deadline = \(Fixtures.start),
                    revision = revision + 1
                """)
        }
        let result = try await moment.submit([act])[0]
        #expect(throws: Refusal.self) { try result.get() }
        #expect(try await moment.story.dossier().state == .draft)
    }

    /// A fault of the database in one of them is not the others'.
    @Test(arguments: TestDatabase.engines) func aFaultIsOneSubmissionsOwn(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        let c = try await moment.another("Cluster C")
        #expect(try await c.submit().status == 303)
        let acts = [try await moment.act(a), try await moment.act(b)]
        let receipt = acts[0].receipt.description
        try await moment.database.write { _ = try $0.execute("UPDATE submission SET receipt = \(receipt)") }
        let results = try await moment.submit(acts)
        #expect(throws: DatabaseError.self) { try results[0].get() }
        #expect(try results[1].get().dossier == b.id)
        #expect(try await a.dossier().state == .draft)
        #expect(try await b.dossier().number == "AAP-2023-01-0002")
        #expect(try await moment.entries(after: 0).last == b.id.text)
    }

    /// The answer to the request for missing items, beside a deposit and clicked twice.
    @Test(arguments: TestDatabase.engines) func aCompletionAmongDeposits(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let (a, b) = (moment.story, try await moment.another("Cluster B"))
        #expect(try await a.submit().status == 303)
        a.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await a.site.refresh(a)
        let officer = try await a.site.signedIn(as: .programmeOfficer)
        let path = "\(a.path)/admissibility"
        let request = [("item", "P5/vision"), ("message", "Merci de préciser."), ("due", "2023-06-30T15:00")]
        #expect(await officer.post("\(path)/completion", request, from: path).status == 303)
        let answered = Fixtures.deadline.adding(hours: 21)
        let results = try await moment.submit([
            moment.act(a, at: answered), moment.act(b), moment.act(a, at: answered),
        ])
        let made = try results.map { try $0.get() }
        #expect(made.map(\.kind) == [.completion, .deposit, .completion] && made[2].receipt == made[0].receipt)
        let kept = try await moment.database.read { try CompletionStore.find(a.id, in: $0) }
        #expect(kept?.answeredAt == answered)
        let (first, second) = (try await a.dossier(), try await b.dossier())
        #expect(first.submittedAt == Fixtures.start && first.submissions == 2 && first.number == "AAP-2023-01-0001")
        #expect(second.number == "AAP-2023-01-0002")
    }

    /// More than go into one statement.
    @Test(arguments: TestDatabase.engines) func aWholeCrowd(engine: Engine) async throws {
        let moment = try await Moment.begin(engine)
        let ids = [moment.story.id] + (1...40).map { ID<Dossier>(stored: "copy-\($0 + 100)") }
        try await moment.copy(to: Array(ids.dropFirst()))
        let owner = try await moment.story.dossier().owner
        var acts: [Submitting] = []
        for id in ids { acts.append(try await moment.act(id, by: owner)) }
        let results = try await moment.submit(acts)
        let made = try results.map { try $0.get() }
        #expect(made.map(\.dossier) == ids)
        let numbers = try await moment.database.read { db in
            try db.all("SELECT id FROM dossier WHERE state = 'submitted' ORDER BY number") { try $0.text(0) }
        }
        #expect(numbers == ids.map(\.text))
        #expect(Set(made.map(\.receipt)).count == ids.count)
        #expect(try await moment.entries(after: 0).suffix(ids.count) == ids.map(\.text)[...])
    }
}
