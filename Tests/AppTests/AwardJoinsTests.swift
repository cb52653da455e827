import Calls
import Clusters
import Database
import Dossiers
import Labels
import Selections
import TestSupport
import Testing
import Values
import Web

@testable import App

@Suite struct AwardJoinsTests {
    /// Who goes on to a label is asked as often for fifty selected dossiers as for one; a reserve is not among them.
    @Test(arguments: TestDatabase.engines) func theSelectedAreReadTogether(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], on: engine)
        let counting = CountingDatabase(scene.site.site.database)
        let call = scene.call
        try await decide("dossier-1", "reserve", rank: 1, scene)
        var (rows, asked) = (0, [Int]())
        for wanted in [1, 10, 50] {
            while rows < wanted {
                rows += 1
                try await insert(rows, scene)
                try await decide("x-\(rows)", "selected", rank: nil, scene)
            }
            asked.append(
                try await counting.count {
                    let numbers = try await counting.read { try AwardJoins.selected.of(call, $0).map(\.number) }
                    #expect(numbers == (1...rows).map { "AAP-X-\(Digits.pad($0, 2))" })
                })
        }
        #expect(asked == [3, 3, 3])
    }

    /// Nothing is told of results before they are published.
    @Test(arguments: TestDatabase.engines) func resultsAreToldOncePublished(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], on: engine)
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await insert(1, scene)
        try await decide("x-1", "selected", rank: nil, scene)
        try await decide("dossier-1", "reserve", rank: 1, scene)
        let database = scene.site.site.database
        #expect(try await database.read { try AwardJoins.results.of(call, $0)?.selected } == nil)
        try await database.write { db in
            _ = try db.execute(
                "INSERT INTO result_publication (call, published_by, published_at) VALUES (\(call), 'head', \(at))")
        }
        #expect(try await database.read { try AwardJoins.results.of(call, $0)?.selected } == 1)
    }

    private func insert(_ number: Int, _ scene: EvaluatedCall) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            try DossierStore.insert(
                Dossier(
                    id: ID(stored: "x-\(number)"), call: call, number: "AAP-X-\(Digits.pad(number, 2))",
                    ordinal: 100 + number, name: Localized(fr: "Dossier \(number)"), track: .new, state: .selected,
                    owner: ID(stored: "somebody"), createdAt: at, submittedAt: at, submissions: 1), in: db)
        }
    }

    private func decide(_ dossier: String, _ outcome: String, rank: Int?, _ scene: EvaluatedCall) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO selection_decision (id, call, dossier, number, outcome, reserve_rank, reasons_fr, proposed_by,
                    proposed_at, signed_by, signed_at)
                VALUES (\("s-" + dossier), \(call), \(dossier), 1, \(outcome), \(rank), 'Motif', 'officer', \(at), 'head', \(at))
                """)
        }
    }

    /// A label given and a contract signed here count on the home page from the day on which they hold; a candidate that the directory
    /// does not hold counts once for both.
    @Test(arguments: TestDatabase.engines) func whatWasSignedHereIsCounted(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Given.modules, on: engine)
        let database = scene.site.site.database
        try await database.write { db in
            try db.execute(
                """
                INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')
                """)
            try Given.label("dossier-1", of: "c-1", state: "valid", in: db)
            try Given.label("dossier-2", of: nil, state: "withdrawn", in: db)
            try Given.contract("dossier-1", of: "c-1", in: db)
        }
        let other = "dossier dossier-2"
        let expected: [(Day, Awarded.Answer)] = [
            (Day(2023, 9, 30)!, .none), (Day(2023, 10, 1)!, .init(ever: ["c-1", other], labelled: ["c-1"])),
            (Day(2023, 11, 1)!, .init(ever: ["c-1", other], labelled: ["c-1"], supported: ["c-1"])),
            (Day(2024, 11, 1)!, .init(ever: ["c-1", other], labelled: ["c-1"])),
            (Day(2028, 10, 1)!, .init(ever: ["c-1", other])),
        ]
        for (day, answer) in expected {
            let (told, counts) = try await database.read { db in
                let told = try AwardJoins.awarded.read(day, db)
                return (
                    told,
                    [
                        try ClusterCounts.selectedEver(on: day, told, in: db),
                        try ClusterCounts.labelledNow(on: day, told, in: db),
                        try ClusterCounts.supportedNow(on: day, told, in: db),
                    ].map(\.value)
                )
            }
            #expect(told == answer, "\(day)")
            #expect(counts == [answer.ever, answer.labelled, answer.supported].map(\.count), "\(day)")
        }
    }

    /// A cluster that was labelled here is no new cluster at the next call.
    @Test(arguments: TestDatabase.engines) func aLabelGivenHereIsAPastLabel(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Given.modules, on: engine)
        let counts = try await scene.site.site.database.write { db in
            try db.execute(
                "INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')")
            try Given.label("dossier-1", of: "c-1", state: "valid", in: db)
            return try ["2023-10-01T12:00", "2023-10-02T12:00"].map {
                try DossierJoins.sources.clusterFacts("c-1", LocalTime($0)!.instant, db).pastLabels
            }
        }
        #expect(counts == [0, 1])
    }
}
