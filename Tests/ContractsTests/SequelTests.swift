import Access
import Database
import Dossiers
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct SequelTests {
    @Test(arguments: TestDatabase.engines) func theContractIsTold(engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let now = Fixtures.now
        let contract = try await test.site.database.write { db in
            try Contracting.draft(labels[0], Fixtures.terms, by: Fixtures.officer, at: now, in: db)
        }
        let lines = try await test.site.database.read { db in
            let dossiers = try DossierStore.find(labels.map(\.dossier), in: db)
            return try Contracts.sequel.lines(of: Array(dossiers.values), now, in: db)
        }
        #expect(Array(lines.keys) == [labels[0].dossier])
        let line = try #require(lines[labels[0].dossier])
        #expect(line.what == ContractPhrases.overviewContract(contract.number, contract.name))
        #expect(line.path == ContractPaths.show(contract.id) && line.state.word == ContractPhrases.stateDraft)
    }
}
