import Access
import Calls
import Clusters
import Database
import Foundation
import Record
import TestSupport
import Testing
import Values
import Web

@testable import App

/// What the public record says reaches readers in their language, or says itself in which one it stands.
@Suite struct PublicLanguageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Record")

    private static let opened = Task {
        let clock = TestClock(Instant("2026-01-15T09:00:00.000Z")!)
        let joins = Joins(clock: clock.clock)
        let site = try await TestSite.open(
            [
                joins.people, joins.programmes, joins.clusters, joins.calls, joins.dossiers, joins.evaluations,
                joins.selections, joins.labels, joins.contracts,
            ], clock: clock)
        _ = try await RecordLoader.load(
            folder: folder.path, sections: Modules.record, into: site.site.database, at: clock.now, by: .system)
        return site
    }

    private static func paths(_ site: TestSite) async throws -> [String] {
        let (clusters, editions) = try await site.site.database.read { db in
            (
                try ClusterStore.search(DirectoryFilter(), in: db).ids.map(\.text),
                try EditionStore.all(in: db).map(\.id)
            )
        }
        #expect(clusters.count == 25 && editions.count == 9)
        return [
            "/", "/programme", "/sources", "/calls", "/clusters", "/clusters/map", "/legal", "/privacy", "/contact",
            "/accessibility",
        ] + clusters.map { "/clusters/\($0)" } + editions.map { "/editions/\($0)" }
    }

    @Test(arguments: Language.allCases) func everyTextIsInTheLanguageItIsMarkedWith(_ language: Language) async throws {
        let site = try await Self.opened.value
        let browser = site.browser(language)
        let others = try Self.texts(notIn: language)
        for path in try await Self.paths(site) {
            let html = await browser.get(path).text
            #expect(foreignText(html, language) == [], "\(path)")
            let own = ownTexts(html, language)
            #expect(Set(own).intersection(others) == [], "\(path)")
            guard language == .ar else { continue }
            #expect(own.filter { $0.contains(#/[ء-ي]\s*,|^,/#) } == [], "\(path)")
        }
    }

    /// Every text of the files that is told in another language and not, word for word, in this one.
    private static func texts(notIn language: Language) throws -> Set<String> {
        var (own, others): (Set<String>, Set<String>) = ([], [])
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "yaml" {
            for found in try String(contentsOf: file, encoding: .utf8).matches(of: #/\b([a-z_]+): "((?:[^"\\]|\\.)*)"/#)
            {
                let text = String(found.2)
                switch String(found.1) {
                case language.rawValue, "title", "publisher", "acronym": own.insert(text)
                case "fr", "ar", "en", "note", "text": others.insert(text)
                default: break
                }
            }
        }
        #expect(others.count > 300)
        return others.subtracting(own)
    }

    @Test(arguments: [
        (Language.fr, "/clusters/ce3m", "groupement d’intérêt économique de quatre entreprises"),
        (.ar, "/clusters/ce3m", "مجموعة ذات نفع اقتصادي من أربع مقاولات"), (.ar, "/clusters/ce3m", "المحمدية"),
        (.fr, "/clusters/mnc", "par an"), (.ar, "/", "أقل من 16 المعلنة في مارس 2023"),
        (.ar, "/editions/call-2023", "بطلب من مختلف الفاعلين"), (.ar, "/editions/call-2017", "الدفعة المرتقبة"),
        (.en, "/clusters/ce3m", "economic interest group of four companies"),
    ]) func aNoteIsTold(_ language: Language, _ path: String, _ text: String) async throws {
        #expect(await (try await Self.opened.value).browser(language).get(path).main.contains(text))
    }

    /// The check itself: what would have been shown before, and what may stand.
    @Test(arguments: [
        (Language.ar, "<p>Seat not stated.</p>", 1), (.ar, "<p>par an</p>", 1), (.ar, "<p>CE3M, 60%</p>", 0),
        (.ar, "<p>أطلقته Masen مع فدراليات مهنية</p>", 0), (.ar, "<p><bdi lang=\"fr\">Le Matin</bdi></p>", 0),
        (.fr, "<p>economic interest group of four companies</p>", 1), (.fr, "<p>Cluster Menara</p>", 0),
        (.fr, "<p lang=\"en\">part of <b>the</b> group</p>", 0), (.fr, "<p>تجمع</p>", 1),
        (.en, "<p>Fournée prévue au premier trimestre</p>", 1), (.en, "<p>Menara Cluster</p>", 0),
        (.ar, "<p>www.mcinet.gov.ma <bdi class=\"id\">per-year</bdi></p>", 0),
    ]) func theCheckSeesForeignText(_ language: Language, _ body: String, _ count: Int) {
        let html = "<!doctype html><html lang=\"\(language.rawValue)\"><body>\(body)</body></html>"
        #expect(foreignText(html, language).count == count)
    }
}
