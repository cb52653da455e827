import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// A cluster of the directory has one deposit in a call.
@Suite struct OneDepositTests {
    private static let deposited = Dossier.State.allCases.filter { $0 != .draft && $0 != .withdrawn }

    static func rival(
        _ state: Dossier.State, _ id: String = "rival", cluster: String? = "argan", ordinal: Int = 77
    ) -> Dossier {
        Dossier(
            id: ID(stored: id), call: Fixtures.callID, number: "AAP-2023-01-00\(ordinal)", ordinal: ordinal,
            name: Localized(fr: "Le rival discret"), cluster: cluster, track: .new, state: state,
            owner: ID(stored: "somebody"), createdAt: Fixtures.start, submittedAt: Fixtures.start, submissions: 1)
    }

    /// A whole draft of the cluster, and another dossier in `state`.
    private func story(_ state: Dossier.State, cluster: String? = "argan", on engine: Engine = .sqlite) async throws
        -> Story
    {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        let id = story.id
        try await story.site.site.database.write { db in
            try db.execute("UPDATE dossier SET cluster = 'argan' WHERE id = \(id)")
            try DossierStore.insert(Self.rival(state, cluster: cluster), in: db)
        }
        return story
    }

    private func set(_ state: Dossier.State, of id: ID<Dossier>, _ story: Story) async throws {
        try await story.site.site.database.write { db in
            _ = try db.execute("UPDATE dossier SET state = \(state) WHERE id = \(id)")
        }
    }

    @Test(arguments: TestDatabase.engines)
    func aSecondDossierOfTheClusterIsNotSubmitted(engine: Engine) async throws {
        let story = try await story(.submitted, on: engine)
        let rival = ID<Dossier>(stored: "rival")
        for state in Self.deposited {
            try await set(state, of: rival, story)
            #expect(try await story.submit().status == 409, "\(state)")
            #expect(try await story.dossier().state == .draft, "\(state)")
        }
        let id = story.id
        #expect(try await story.site.site.database.read { try SubmissionStore.all(of: id, in: $0) }.isEmpty)
        // Taken back, the other leaves its place, and finds it taken.
        try await set(.withdrawn, of: rival, story)
        #expect(try await story.submit().status == 303)
        await #expect(throws: DatabaseError.self) { try await set(.submitted, of: rival, story) }
        #expect(await story.writer.post("\(story.path)/reopening", from: story.path).status == 303)
        #expect(try await story.submit().location == "/fr\(story.path)/receipts/2")
    }

    private static let others: [(Dossier.State, String?)] = [
        (.draft, "argan"), (.withdrawn, "argan"), (.submitted, "other"), (.submitted, nil),
    ]

    @Test(arguments: others)
    func whatIsNoSecondDepositIsSubmitted(state: Dossier.State, cluster: String?) async throws {
        let story = try await story(state, cluster: cluster)
        #expect(try await story.submit().status == 303)
    }

    /// Dossiers of candidates outside the directory have no cluster in common.
    @Test func withoutAClusterThereIsNoOther() async throws {
        let story = try await Story.begin()
        try await story.fill()
        try await story.site.site.database.write {
            try DossierStore.insert(Self.rival(.submitted, cluster: nil), in: $0)
        }
        #expect(try await story.submit().status == 303)
    }

    @Test(arguments: [
        (Language.fr, "a déjà un dépôt dans cet appel"), (.ar, "إيداع من قبل في هذا الطلب"),
        (.en, "already has a submission in this call"),
    ]) func theRefusalSaysWhyAndNothingOfTheOther(language: Language, words: String) async throws {
        let story = try await story(.submitted)
        let revision = try await story.dossier().revision
        let path = "/\(language.rawValue)\(story.path)"
        let answer = await story.writer.post("\(path)/submission", [("revision", String(revision))], from: path)
        #expect(answer.status == 409 && answer.text.contains(words) && checkPage(answer.text) == [])
        for secret in ["rival", "AAP-2023-01-0077"] { #expect(!answer.text.contains(secret)) }
    }

    @Test(arguments: TestDatabase.engines)
    func theTableRefusesASecondDeposit(engine: Engine) async throws {
        let site = try await Fixtures.site(on: engine)
        try await site.site.database.write { try DossierStore.insert(Self.rival(.admissible), in: $0) }
        for state in Self.deposited {
            await #expect(throws: DatabaseError.self, "\(state)") {
                try await site.site.database.write {
                    try DossierStore.insert(Self.rival(state, "second", ordinal: 78), in: $0)
                }
            }
        }
        try await site.site.database.write { db in
            try DossierStore.insert(Self.rival(.withdrawn, "second", ordinal: 78), in: db)
            try DossierStore.insert(Self.rival(.submitted, "third", cluster: "other", ordinal: 79), in: db)
        }
    }

    /// Deposits of before that stand side by side stay, and what is asked of them is still received.
    @Test(arguments: TestDatabase.engines)
    func whatStoodBeforeStays(engine: Engine) async throws {
        let all = TestSite.migrations(of: Fixtures.modules())
        let id = ClusterDepositMigration.migration.id
        let database = try await TestDatabase.open(engine, migrations: all.filter { $0.id < id })
        try await database.write { db in
            try CallStore.insert(Fixtures.bareCall, in: db)
            for ordinal in 1...3 {
                try DossierStore.insert(Self.rival(.submitted, "d-\(ordinal)", ordinal: ordinal), in: db)
            }
            try DossierStore.insert(Self.rival(.withdrawn, "d-4", ordinal: 4), in: db)
        }
        #expect(try await Migrator.run(all, on: database, at: Fixtures.start).contains(id))
        let doubled = try await database.read { db in
            try db.all("SELECT id FROM dossier WHERE doubled = TRUE ORDER BY id") { try $0.text(0) }
        }
        #expect(doubled == ["d-2", "d-3"])
        try await database.write { db in
            _ = try db.execute("UPDATE dossier SET state = 'to-complete' WHERE id = 'd-2'")
        }
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                _ = try db.execute("UPDATE dossier SET state = 'submitted' WHERE id = 'd-4'")
            }
        }
    }
}
