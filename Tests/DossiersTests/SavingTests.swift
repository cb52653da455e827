import Access
import CanonicalJSON
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Forms are read before the transaction, and what they rest on is looked at again in it.
@Suite struct SavingTests {
    private func save(
        _ fields: [(String, String)], _ story: Story, on database: any Database
    ) async throws -> PartSaving.Outcome {
        let owner = try await story.dossier().owner
        return try await PartSaving.save(
            PartSaving.Sent(form: Form(fields), files: [], faults: [:], removed: nil), part: "P5", of: story.id,
            by: Actor(.person(owner)), at: story.site.clock.now, Fixtures.sources(), on: database)
    }

    @Test(arguments: TestDatabase.engines) func aWrongFormWritesNothing(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let counting = CountingDatabase(story.site.site.database)
        guard
            case .wrong(let sheet) = try await save(
                [("revision", "0"), ("vision", String(repeating: "x", count: 20_001))], story, on: counting)
        else {
            Issue.record("taken")
            return
        }
        #expect(sheet.faults["vision"] != nil && counting.writes == 0)
        guard case .saved = try await save([("revision", "0"), ("vision", "Une vision")], story, on: counting) else {
            Issue.record("not taken")
            return
        }
        #expect(counting.writes == 1)
    }

    /// Somebody saves between the reading and the transaction: theirs stands, both texts are shown.
    @Test(arguments: TestDatabase.engines) func aSaveInBetweenIsNotOverwritten(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let database = story.site.site.database
        let between = Interrupted(database) {
            _ = try await save([("revision", "0"), ("vision", "La leur")], story, on: database)
        }
        guard
            case .conflict(let sheet) = try await save(
                [("revision", "0"), ("vision", "La mienne")], story, on: between)
        else {
            Issue.record("not a conflict")
            return
        }
        #expect(sheet.theirs["vision"]?.text == "La leur")
        #expect(sheet.form["vision"] == "La mienne")
        #expect(sheet.revision == 1)
        #expect(try await story.revision(of: "P5") == 1)
    }
}

/// A database on which something else happens just before a transaction that writes.
private struct Interrupted: Database {
    let base: any Database
    let before: @Sendable () async throws -> Void

    init(_ base: any Database, _ before: @escaping @Sendable () async throws -> Void) {
        (self.base, self.before) = (base, before)
    }

    var engine: Engine { base.engine }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await base.read(body)
    }
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await before()
        return try await base.write(body)
    }
    func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await writeAlone(act) }
    func close() async { await base.close() }
}
