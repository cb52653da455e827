import Access
import Clusters
import Contracts
import Database
import Dossiers
import Labels
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import App

/// From labels and contracts of this platform to the directory of clusters.
@Suite struct DirectoryJoinsTests {
    /// The last known fact of a cluster is what was given here, as long as it stands.
    @Test(arguments: TestDatabase.engines) func theDirectoryFollowsWhatIsGivenHere(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Given.modules, on: engine)
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
            try Given.label("dossier-1", of: "c-1", state: "valid", in: db)
        }
        #expect(labelled == Standing(.label, PartialDate("2023-10-01")))
        let supported = try await standing { try Given.contract("dossier-1", of: "c-1", in: $0) }
        #expect(supported == Standing(.contract, PartialDate("2024-10-31")))
        let ended = try await standing { db in
            _ = try db.execute("DELETE FROM contract")
            _ = try db.execute("UPDATE label SET state = 'withdrawn'")
        }
        #expect(ended == Standing(.named, nil))
    }

    /// Label and contract stand in the cluster's timeline, and the newest of them is the newest date known of it.
    @Test(arguments: TestDatabase.engines) func whatIsGivenHereIsInTheTimeline(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: Given.modules, on: engine)
        let (awards, last) = try await scene.site.site.database.write { db in
            try db.execute(
                "INSERT INTO cluster (id, name_fr, sector, other_sectors) VALUES ('c-1', 'Cluster 1', 'ict', '[]')")
            try Given.label("dossier-1", of: "c-1", state: "valid", in: db)
            try Given.contract("dossier-1", of: "c-1", in: db)
            try db.execute("UPDATE contract SET signed_on = '2023-12-22'")
            try DirectoryJoins.support.changed("c-1", db)
            return (
                try DirectoryJoins.awards.read(ID(stored: "c-1"), db),
                try ClusterStore.find(ID(stored: "c-1"), in: db)?.lastKnown
            )
        }
        let path: Path = "/labels/doss-ier--1"
        let title = LabelAward(
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
        let scene = try await EvaluatedCall.open(further: Given.modules, on: engine)
        let (entered, count) = try await scene.site.site.database.write { db in
            try Given.label("dossier-1", of: nil, state: "valid", in: db)
            let given = try LabelStore.find(dossier: ID(stored: "dossier-1"), in: db)
            let entered = try given.map { try DirectoryJoins.labels.admit($0, .system, EvaluatedCall.now, db) }
            return (entered, try ClusterStore.titles(in: db).count)
        }
        #expect(entered == .some(nil) && count == 0)
    }
}
