import Access
import Calls
import Database
import History
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Whole drafts of one person, to be submitted at the same moment.
struct Moment {
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

    /// What a request of its owner, or of another, would write.
    func act(
        _ story: Story, by person: ID<Person>? = nil, at now: Instant = Fixtures.start
    ) async throws -> Submitting {
        let owner = try await story.dossier().owner
        return try await act(story.id, by: person ?? owner, at: now)
    }

    func act(_ id: ID<Dossier>, by person: ID<Person>, at now: Instant = Fixtures.start) async throws -> Submitting {
        let actor = Actor(.person(person), name: "Somebody")
        return try await database.read { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            return Submitting(
                id, try ReadContent.of(held, at: now, in: db), revision: held.dossier.revision, by: actor, at: now)
        }
    }

    /// The story's dossier with all that it holds, under other ids.
    func copy(to ids: [ID<Dossier>]) async throws {
        let first = story.id
        try await database.write { db in
            for id in ids {
                var dossier = try #require(try DossierStore.find(first, in: db))
                dossier = Dossier(
                    id: id, call: dossier.call, name: Localized(fr: id.text), track: dossier.track,
                    owner: dossier.owner, createdAt: dossier.createdAt)
                try DossierStore.insert(dossier, in: db)
                try db.execute(
                    """
                    INSERT INTO dossier_part SELECT \(id), part, answers, revision, saved_at, saved_by
                    FROM dossier_part WHERE dossier = \(first)
                    """)
                try db.execute(
                    """
                    INSERT INTO dossier_member SELECT \(id), position, name, type, size, ice, region, college, joined, fee_paid
                    FROM dossier_member WHERE dossier = \(first)
                    """)
                try db.execute(
                    """
                    INSERT INTO dossier_file SELECT id || \(id), \(id), part, field, name, type, size, digest, added_at,
                        added_by, removed_at
                    FROM dossier_file WHERE dossier = \(first)
                    """)
            }
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
