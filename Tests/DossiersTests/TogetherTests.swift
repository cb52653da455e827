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
    private struct Moment {
        let story: Story
        var database: any Database { story.site.site.database }

        /// Another whole draft of the same person.
        func another(_ name: String, except: Set<String> = []) async throws -> Story {
            let opening = "/calls/\(Fixtures.callID)/dossiers/new"
            let answer = await story.writer.post(opening, [("name-fr", name), ("track", "new")], from: opening)
            let id = try #require(answer.location?.split(separator: "/").last.map(String.init))
            let other = Story(site: story.site, writer: story.writer, officer: story.officer, id: ID(stored: id))
            try await other.fill(except: except)
            return other
        }

        /// What its owner's request would write.
        func act(_ story: Story, at now: Instant = Fixtures.start) async throws -> Submitting {
            let owner = try await story.dossier().owner
            let (id, actor) = (story.id, Actor(.person(owner), name: "Owner"))
            return try await database.read { db in
                let held = try HeldDossier.own(id, for: actor, in: db)
                return Submitting(
                    id, try ReadContent.of(held, at: now, in: db), revision: held.dossier.revision, by: actor, at: now)
            }
        }

        func submit(_ acts: [Submitting]) async throws -> [Result<Submission, any Error>] {
            let database = database
            return try await together(on: database, acts.map { act in { try await database.write(act) } })
        }

        /// The entries of the chain since `number`, and that all of it fits.
        func entries(after number: Int) async throws -> [String] {
            try await database.read { db in
                _ = try History.verify(in: db)
                return try db.all("SELECT record_id FROM history_entry WHERE number > \(number) ORDER BY number") {
                    try $0.text(0)
                }
            }
        }

        var length: Int { get async throws { try await database.read { try History.head(in: $0).length } } }
        func jobs() async throws -> [String] {
            try await database.read { db in
                try db.all("SELECT subject FROM job WHERE kind = 'dossiers.submitted' ORDER BY subject") {
                    try $0.text(0)
                }
            }
        }

        static func begin(_ engine: Engine) async throws -> Moment {
            let story = try await Story.begin(on: engine)
            try await story.fill()
            return Moment(story: story)
        }
    }

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
}
