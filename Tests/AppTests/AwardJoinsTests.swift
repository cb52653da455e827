import Access
import Calls
import Clusters
import Contracts
import Database
import Dossiers
import Labels
import Phrases
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
        let scene = try await EvaluatedCall.open(further: Self.modules, on: engine)
        let database = scene.site.site.database
        try await database.write { db in
            try db.execute(
                """
                INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')
                """)
            try label("dossier-1", of: "c-1", state: "valid", in: db)
            try label("dossier-2", of: nil, state: "withdrawn", in: db)
            try contract("dossier-1", of: "c-1", in: db)
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
        let scene = try await EvaluatedCall.open(further: Self.modules, on: engine)
        let counts = try await scene.site.site.database.write { db in
            try db.execute(
                "INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')")
            try label("dossier-1", of: "c-1", state: "valid", in: db)
            return try ["2023-10-01T12:00", "2023-10-02T12:00"].map {
                try DossierJoins.sources.clusterFacts("c-1", LocalTime($0)!.instant, db).pastLabels
            }
        }
        #expect(counts == [0, 1])
    }

    /// The last known fact of a cluster is what was given here, as long as it stands.
    @Test(arguments: TestDatabase.engines) func theDirectoryFollowsWhatIsGivenHere(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Self.modules, on: engine)
        func standing(_ act: @escaping @Sendable (any Connection) throws -> Void) async throws -> Standing? {
            try await scene.site.site.database.write { db in
                try act(db)
                try DirectoryJoins.support.changed("c-1", db)
                return try ClusterStore.find(ID(stored: "c-1"), in: db)?.standing
            }
        }
        let labelled = try await standing { db in
            try db.execute(
                "INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')")
            try label("dossier-1", of: "c-1", state: "valid", in: db)
        }
        #expect(labelled == Standing(.label, PartialDate("2023-10-01")))
        let supported = try await standing { try contract("dossier-1", of: "c-1", in: $0) }
        #expect(supported == Standing(.contract, PartialDate("2024-10-31")))
        let ended = try await standing { db in
            _ = try db.execute("DELETE FROM contract")
            _ = try db.execute("UPDATE label SET state = 'withdrawn'")
        }
        #expect(ended == Standing(.named, nil))
    }

    /// Label and contract stand in the cluster's timeline, and the newest of them is the newest date known of it.
    @Test(arguments: TestDatabase.engines) func whatIsGivenHereIsInTheTimeline(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Self.modules, on: engine)
        let (awards, last) = try await scene.site.site.database.write { db in
            try db.execute(
                "INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')")
            try label("dossier-1", of: "c-1", state: "valid", in: db)
            try contract("dossier-1", of: "c-1", in: db)
            try db.execute("UPDATE contract SET signed_on = '2023-12-22'")
            try DirectoryJoins.support.changed("c-1", db)
            return (
                try DirectoryJoins.awards.read(ID(stored: "c-1"), db),
                try ClusterStore.find(ID(stored: "c-1"), in: db)?.lastKnown
            )
        }
        let path: Path = "/labels/doss-ier--1"
        let title = GivenTitle(
            by: Localized(fr: "Autorité"), path, first: Day(2023, 10, 1)!, last: Day(2028, 9, 30)!, .stands)
        #expect(
            awards == [
                ClusterAward(.label(title), on: Day(2023, 10, 1)!), ClusterAward(.contract, on: Day(2023, 12, 22)!),
            ])
        #expect(last == PartialDate("2023-12-22"))
        for language in Language.allCases {
            let page = await scene.site.browser(language).get("/clusters/c-1")
            #expect(page.status == 200 && checkPage(page.text) == [])
            let words = scene.site.site.words(language)
            #expect(page.main.contains("href=\"/\(language.rawValue)\(path.text)\""))
            #expect(page.main.ranges(of: words("clusters.given-here")).count == 2)
        }
        // What became of it is told with it; one that begins later was given when it was signed.
        for (state, granted, on, said) in [
            ("suspended", "2023-10-01", "2023-10-01", "suspendu"),
            ("withdrawn", "2023-10-01", "2023-10-01", "retiré depuis"),
            ("valid", "2028-01-01", "2023-10-02", "du 1er janvier 2028 au 30 septembre 2028"),
        ] {
            try await scene.site.site.database.write { db in
                _ = try db.execute("UPDATE label SET state = \(state), granted_on = \(granted)")
            }
            scene.site.site.publicDataChanged()
            let main = await scene.site.browser().get("/clusters/c-1").main
            let timeline = try #require(main.firstMatch(of: /<ol class="timeline">.*?<\/ol>/)).0
                .replacing("\u{A0}", with: " ")
            #expect(timeline.contains("datetime=\"\(on)\"") && timeline.contains("sur cette plateforme · \(said)"))
        }
        // An installation without a named authority gives the programme's label.
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE label SET authority_fr = NULL")
        }
        scene.site.site.publicDataChanged()
        let bare = await scene.site.browser().get("/clusters/c-1").main
        #expect(
            bare.contains(">Label du programme</a>") && !bare.contains("Label :") && !bare.contains("Label\u{202F}:"))
    }

    /// A candidate of whom no sector was asked enters no directory.
    @Test(arguments: TestDatabase.engines) func withoutASectorNobodyIsEntered(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Self.modules, on: engine)
        let (entered, count) = try await scene.site.site.database.write { db in
            try label("dossier-1", of: nil, state: "valid", in: db)
            let given = try LabelStore.find(dossier: ID(stored: "dossier-1"), in: db)
            let entered = try given.map { try DirectoryJoins.labels.admit($0, .system, EvaluatedCall.now, db) }
            return (entered, try ClusterStore.titles(in: db).count)
        }
        #expect(entered == .some(nil) && count == 0)
    }

    private static let modules = [
        Clusters.module(awards: [DirectoryJoins.awards]), Selections.module(),
        Labels.module(selected: AwardJoins.selected, barred: []),
        Contracts.module(duties: AwardJoins.duties, barred: []),
    ]

    private func label(_ dossier: String, of cluster: String?, state: String, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO label (id, call, dossier, cluster, call_number, dossier_number, decided_on, name_fr, granted_on,
                valid_until, state, proposed_by, proposed_at, number, code, authority_fr, signed_by, signed_at, digest,
                chain_length, chain_hash)
            VALUES (\("l-" + dossier), 'call-1', \(dossier), \(cluster), 'AAP-2023-01', \(dossier), '2023-09-20', 'Cluster 1',
                '2023-10-01', '2028-09-30', \(state), 'officer', \(EvaluatedCall.now), \("LAB-" + dossier), \(dossier),
                'Autorité', 'head', \(EvaluatedCall.now), 'digest', 1, 'hash')
            """)
    }

    private func contract(_ dossier: String, of cluster: String?, in db: any Connection) throws {
        let digest = String(repeating: "a", count: 64)
        try db.execute(
            """
            INSERT INTO contract (id, number, call, label, dossier, cluster, name_fr, years, amount_per_year, starts_on, ends_on,
                rib, state, drafted_by, drafted_at, signed_on, place, level, file_name, file_type, file_size, file_digest,
                recorded_by, recorded_at)
            VALUES (\("c-" + dossier), 'CP-2023-0001', 'call-1', \("l-" + dossier), \(dossier), \(cluster), 'Cluster 1', 1,
                200000000, '2023-11-01', '2024-10-31', \(String(repeating: "0", count: 24)), 'signed', 'officer',
                \(EvaluatedCall.now), '2023-10-01', 'Rabat', 'handwritten', 'c.pdf', 'pdf', 10, \(digest), 'head',
                \(EvaluatedCall.now))
            """)
    }
}
