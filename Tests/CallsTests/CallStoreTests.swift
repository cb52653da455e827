import Access
import Database
import History
import TestSupport
import Testing
import Values

@testable import Calls

@Suite struct CallStoreTests {
    @Test(arguments: TestDatabase.engines) func numbersAreUniqueWhateverHappensAtOnce(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            for n in 1...8 { try await Fixtures.stored("call-\(n)", in: database) }
            let numbers = try await withThrowingTaskGroup(of: String?.self) { group in
                for n in 1...8 {
                    group.addTask {
                        try await database.write { db in
                            try CallActs.publish(
                                ID(stored: "call-\(n)"), by: Fixtures.officer, at: Fixtures.launchDay, in: db
                            ).number
                        }
                    }
                }
                return try await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(numbers.compactMap(\.self).sorted() == (1...8).map { "AAP-2023-0\($0)" })
            #expect(try await database.read { try CallStore.nextNumberTold(in: $0) } == 8)
        }
    }

    @Test(arguments: TestDatabase.engines) func theEarliestDateOfAStepStands(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            let id = try await Fixtures.stored("call-1", in: database).id
            let first = Fixtures.launchDay
            for at in [first.adding(days: 2), first.adding(days: 3), first.adding(days: 1), first.adding(days: 1)] {
                try await database.write { try CallStore.reach(.contracts, of: id, at: at, in: $0) }
            }
            let reached = try await database.read { try CallStore.reached(of: id, in: $0) }
            #expect(reached == [.contracts: first.adding(days: 1)])
        }
    }

    @Test(arguments: TestDatabase.engines) func listsGoOnAfterAPlace(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            for n in 1...5 {
                try await Fixtures.stored("call-\(n)", in: database)
                guard n < 5 else { continue }
                let at = Fixtures.launchDay.adding(days: n / 2)
                try await database.write { db in
                    _ = try CallActs.publish(ID(stored: "call-\(n)"), by: Fixtures.officer, at: at, in: db)
                }
            }
            try await database.read { db in
                let all = try CallStore.published(in: db)
                #expect(all.map(\.id.text) == ["call-4", "call-3", "call-2", "call-1"])
                let place = CallStore.Place(publishedAt: all[1].publishedAt!, id: all[1].id)
                #expect(CallStore.Place(place.text) == place)
                #expect(try CallStore.published(after: place, in: db).map(\.id.text) == ["call-2", "call-1"])
                #expect(try CallStore.drafts(in: db).map(\.id.text) == ["call-5"])
                #expect(try CallStore.open(at: Fixtures.launchDay, in: db).count == 4)
                #expect(try CallStore.open(at: LocalTime("2023-05-19T15:00")!.instant, in: db).isEmpty)
                #expect(try CallStore.find(number: "AAP-2023-02", in: db)?.id.text == "call-2")
            }
        }
    }

    /// What evaluators can be invited for: no draft, which is the division's, and no call that was cancelled.
    @Test(arguments: TestDatabase.engines) func titlesOfPublishedCalls(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            for id in ["call-1", "call-2", "call-3"] { _ = try await Fixtures.stored(id, in: database) }
            let titles = try await database.write { db in
                for id in ["call-1", "call-3"] {
                    _ = try CallActs.publish(
                        ID(stored: id), by: Fixtures.officer, at: Fixtures.launchDay, in: db)
                }
                return try CallStore.titles(in: db)
            }
            #expect(titles.map(\.id) == ["call-3", "call-1"])
            #expect(titles.allSatisfy { $0.name.fr != nil })
        }
    }

    @Test(arguments: TestDatabase.engines) func everyActIsInTheHistory(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            let id = try await Fixtures.stored("call-1", in: database).id
            try await database.write { db in
                var call = try CallActs.present(id, in: db)
                call.name.fr = "Appel 2023"
                try CallActs.edit(
                    id, to: call, over: call.revision, by: Fixtures.officer, at: Fixtures.launchDay, in: db)
                _ = try CallActs.publish(id, by: Fixtures.officer, at: Fixtures.launchDay, in: db)
                try CallActs.extend(
                    id, to: LocalTime("2023-06-14T15:00")!.instant, because: Localized(fr: "Demande des acteurs"),
                    by: Fixtures.officer, at: LocalTime("2023-05-11T10:00")!.instant, in: db)
            }
            let lines = try await database.read { try History.lines(of: .init("call", id), in: $0) }
            #expect(lines.map(\.act) == ["call.extended", "call.published", "call.edited", "call.created"])
            #expect(lines[0].fields[0].before == "2023-05-19 15:00 UTC+1")
            #expect(lines[0].fields[0].after == "2023-06-14 15:00 UTC+1")
            #expect(lines[2].fields.map(\.name) == ["call.name-fr"])
            let jobs = try await database.read { db in
                try db.all("SELECT kind, subject, unique_key FROM job WHERE kind = 'calls.extended'") {
                    [try $0.text(0), try $0.text(1), try $0.text(2)]
                }
            }
            #expect(jobs == [["calls.extended", "call-1/1", "calls.extended call-1/1"]])
        }
    }

    @Test func aPublishedCallIsNeitherEditedNorPublishedAgain() async throws {
        try await Fixtures.withRecord { database in
            let call = try await Fixtures.stored("call-1", in: database)
            try await database.write { db in
                _ = try CallActs.publish(call.id, by: Fixtures.officer, at: Fixtures.launchDay, in: db)
            }
            for act in 0..<3 {
                await #expect(throws: Refusal.refused(CallPhrases.notADraft)) {
                    try await database.write { db in
                        switch act {
                        case 0:
                            try CallActs.edit(
                                call.id, to: call, over: call.revision, by: Fixtures.officer, at: Fixtures.launchDay,
                                in: db)
                        case 1: _ = try CallActs.publish(call.id, by: Fixtures.officer, at: Fixtures.launchDay, in: db)
                        default: try CallActs.cancel(call.id, by: Fixtures.officer, at: Fixtures.launchDay, in: db)
                        }
                    }
                }
            }
            await #expect(throws: Refusal.hidden) {
                try await database.write { db in
                    try CallActs.extend(
                        call.id, to: LocalTime("2023-06-14T15:00")!.instant, because: Localized(fr: "x"),
                        by: Fixtures.actor("a", .auditor), at: Fixtures.launchDay, in: db)
                }
            }
        }
    }
}

extension CallStore {
    fileprivate static func nextNumberTold(in db: any Connection) throws -> Int {
        try db.count("SELECT last FROM call_number WHERE year = 2023")
    }
}
