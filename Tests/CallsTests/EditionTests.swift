import Database
import Record
import TestSupport
import Testing
import Values

@testable import Calls

@Suite struct EditionTests {
    @Test(arguments: TestDatabase.engines) func theRecordIsLoadedWhole(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            try await database.read { db in
                let editions = try EditionStore.all(in: db)
                #expect(
                    editions.map(\.label) == [
                        "2025", "2024", "2023", "2020", "2017", "2016", "2013", "2011-2012", "2011",
                    ])
                #expect(editions.map(\.laureateCount) == [nil, 2, 5, nil, nil, 2, nil, 2, 4])
                let edition = try #require(try EditionStore.find("call-2023", in: db))
                #expect(edition.deadline?.time?.instant == Instant("2023-06-14T14:00:00.000Z"))
                #expect(edition.firstDeadline == PartialDate("2023-05-19T15:00"))
                #expect(edition.results.announcedFrom == PartialDate("2023-05-22"))
                #expect(edition.results.published == PartialDate("2023-12-22"))
                #expect(edition.contractsSigned == PartialDate("2023-12-22"))
                #expect(edition.supportPerYear == .dirhams(2_000_000) && edition.supportYears == 5)
                #expect(edition.citation.conflicts.map(\.field) == ["name"])
                #expect(try EditionStore.extensions(of: "call-2023", in: db).map(\.to.text) == ["2023-06-14T15:00"])
                let won = try EditionStore.clusters(.laureate, of: "call-2023", in: db)
                #expect(won.map(\.cluster) == ["mti", "green-h2", "coer", "ce3m", "agadir-haliopole"])
                #expect(try EditionStore.clusters(.candidate, of: "call-2023", in: db).count == 9)
                #expect(
                    try EditionStore.clusters(.laureate, of: "call-2024", in: db)
                        == [
                            EditionCluster(cluster: "menara", kind: .renewal, isInferred: false),
                            EditionCluster(cluster: "cinm", kind: .new, isInferred: false),
                        ])
                #expect(try EditionStore.won(by: "ce3m", in: db).map(\.label) == ["2023", "2011"])
                #expect(try EditionStore.find("call-1999", in: db) == nil)
            }
        }
    }
}
