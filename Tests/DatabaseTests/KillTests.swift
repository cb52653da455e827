import Database
import Foundation
import TestSupport
import Testing

/// A program that is killed in the middle of its writes: what it acknowledged stands, what it had begun does not.
@Suite(.serialized) struct KillTests {
    @Test(arguments: TestDatabase.engines) func whatWasAcknowledgedSurvives(engine: Engine) async throws {
        try await TestDatabase.withScratch(engine, [Fixtures.parentAndChild]) { scratch in
            await #expect(processExitsWith: .signal(SIGKILL)) { [scratch = scratch as Scratch] in
                let database = try scratch.connect()
                for n in 0..<50 { try await database.write { try Fixtures.insert("kept\(n)", in: $0) } }
                await withTaskGroup(of: Void.self) { group in
                    for n in 0..<32 {
                        group.addTask {
                            try? await database.write { db in
                                try Fixtures.insert("doomed\(n)", in: db)
                                kill(getpid(), SIGKILL)
                            }
                        }
                    }
                }
            }
            let database = try scratch.connect()
            #expect(try await Set(Fixtures.parents(database)) == Set((0..<50).map { "kept\($0)" }))
            try await database.write { try Fixtures.insert("after", in: $0) }
            if engine == .sqlite {
                let sound = try await database.read { db in
                    try db.first("SELECT integrity_check FROM pragma_integrity_check") { try $0.text(0) }
                }
                #expect(sound == "ok")
            }
            await database.close()
        }
    }
}
