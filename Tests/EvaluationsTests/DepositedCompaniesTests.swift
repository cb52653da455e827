import Database
import Digest
import Dossiers
import History
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

@Suite struct DepositedCompaniesTests {
    private func standing(_ companies: DepositedCompanies, _ scene: EvaluatedCall) async throws -> [Set<String>] {
        let call = scene.call
        return try await scene.site.site.database.write { try companies.standing(in: [call], $0).map(\.companies) }
    }

    /// What was parsed before stands: the transaction does not read the snapshots again.
    @Test(arguments: TestDatabase.engines) func snapshotsAreParsedOnceBeforeTheTransaction(engine: Engine) async throws
    {
        let scene = try await EvaluatedCall.open(on: engine)
        let read = try await DepositedCompanies.read([scene.call], on: scene.site.site.database)
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE submission SET snapshot = 'no snapshot'")
        }
        #expect(try await standing(read, scene) == [["001561191"], ["001561192"]])
        await #expect(throws: (any Error).self) {
            try await DepositedCompanies.read([scene.call], on: scene.site.site.database)
        }
    }

    /// A dossier submitted again since is read in the transaction; one withdrawn since no longer counts.
    @Test(arguments: TestDatabase.engines) func whatCameSinceCounts(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let read = try await DepositedCompanies.read([scene.call], on: scene.site.site.database)
        let at = EvaluatedCall.now
        try await scene.site.site.database.write { db in
            var snapshot = try #require(try SubmissionStore.counted(of: ID(stored: "dossier-1"), in: db))
            snapshot.members = [
                Member(name: "Autre", kind: .sme, ice: ICE(stored: "001999999000011"), isFeePaid: true)
            ]
            try SubmissionStore.insert(
                Submission(
                    id: .make(at: at), dossier: snapshot.dossier, number: 2, kind: .completion, revision: 2,
                    receipt: .random(), at: at, by: ID(stored: "owner"),
                    digest: SHA256Digest(of: snapshot.canonicalText), files: 1, chain: .empty),
                snapshot: snapshot.canonicalText, in: db)
        }
        #expect(try await standing(read, scene) == [["001999999"], ["001561192"]])
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE dossier SET state = 'withdrawn' WHERE id = 'dossier-2'")
        }
        #expect(try await standing(read, scene) == [["001999999"]])
    }
}
