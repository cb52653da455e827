import Database
import Phrases
import Record
import TestSupport
import Testing
import Values
import Web

@testable import Programmes

@Suite struct PageTests {
    static let paths = ["/", "/programme", "/sources", "/legal", "/privacy", "/contact", "/accessibility"]

    @Test(arguments: Language.allCases) func everyPageIsWhole(language: Language) async throws {
        let bare = try await RecordedSite.open()
        let full = try await RecordedSite.open(
            Programmes.module(
                panels: [
                    HomePanel(.hero) { page, _ in
                        "<section class=\"ticket\"><h2>\(page.language.rawValue)</h2></section>"
                    }
                ],
                sections: [ProgrammePanel { _, _ in "<p>later</p>" }], counts: RecordedSite.counts,
                doors: Doors(calls: "/calls", directory: "/clusters", verification: "/labels")))
        for test in [bare, full] {
            for path in Self.paths {
                let answer = await test.browser(language).get(path)
                #expect(answer.status == 200, "\(path)")
                #expect(checkPage(answer.text) == [], "\(path)")
            }
        }
    }

    @Test(arguments: [
        (Language.fr, "Sélectionnés depuis 2011", "Le Matin, <time datetime=\"2024\">2024</time>", "non publié"),
        (
            .ar, "المنتقاة منذ 2011",
            "<bdi lang=\"fr\" dir=\"ltr\">Le Matin</bdi>، <time datetime=\"2024\">2024</time>", "غير منشور"
        ),
        (
            .en, "Selected since 2011",
            "<bdi lang=\"fr\" dir=\"ltr\">Le Matin</bdi>, <time datetime=\"2024\">2024</time>", "not published"
        ),
    ]) func fourCounters(language: Language, name: String, source: String, missing: String) async throws {
        let home = await (try await RecordedSite.open()).browser(language).get("/").main
        #expect(home.contains(name))
        #expect(home.contains(source))
        // The value announced last, even where an earlier one is higher.
        #expect(home.contains("<dd>12</dd>"))
        #expect(home.contains("<dd>11</dd>") && home.contains("<dd>10</dd>") && home.contains("<dd>13</dd>"))
        #expect(!home.contains("<dd>16</dd>"))
    }

    @Test func whatTheRegisterCountsStandsApart() async throws {
        let alone = await (try await RecordedSite.open()).browser().get("/").main
        #expect(!alone.contains("compté par le registre"))
        #expect(!alone.contains("class=\"many\""))
        let test = try await RecordedSite.open(Programmes.module(counts: RecordedSite.counts))
        let home = await test.browser().get("/").main
        #expect(home.contains("<dt>compté par le registre</dt><dd>23</dd>"))
        #expect(home.contains("Casablanca-Settat 7"))
        #expect(home.contains("<bdi>3</bdi> clusters de l’annuaire n’ont pas de région connue."))
        #expect(home.matches(of: #/<circle cx="[0-9]+" cy="[0-9]+" r="30"/#).count == 12)
    }

    @Test func onlyDoorsToPagesThatExist() async throws {
        let home = await (try await RecordedSite.open()).browser().get("/").main
        #expect(home.contains("href=\"/fr/session\"") && home.contains("href=\"/fr/sources\""))
        #expect(!home.contains("/fr/calls") && !home.contains("/fr/clusters"))
        let doors = Doors(calls: "/calls", directory: "/clusters")
        let more = await (try await RecordedSite.open(Programmes.module(doors: doors))).browser().get("/").main
        #expect(more.contains("href=\"/fr/calls\"") && more.contains("href=\"/fr/clusters\""))
    }

    @Test func theProgrammePageTellsGoalsResultsAndContradictions() async throws {
        let page = await (try await RecordedSite.open()).browser().get("/programme").main
        #expect(page.matches(of: #/résultat non publié/#).count == 4)
        #expect(page.contains("62\u{A0}MDH") && page.contains("160\u{A0}MDH"))
        #expect(page.contains("5\u{A0}juin 2009") && page.contains("mars 2011"))
        #expect(page.contains("Division des Plateformes et Pôles Technologiques"))
        #expect(page.contains("Mazars") && page.contains("reconduire pour deux ans"))
        #expect(page.contains("<span class=\"tag\">inféré</span>"))
        #expect(page.contains("<bdi>1,87</bdi> pour"))
        #expect(page.contains("Comptes certifiés"))
        let english = await (try await RecordedSite.open()).browser(.en).get("/programme").main
        #expect(english.contains("<bdi>1.87</bdi> per 1,000 inhabitants") && english.contains("renew for two years"))
    }

    @Test func everyCitedSourceIsOnThePageOfSources() async throws {
        let test = try await RecordedSite.open()
        let sources = await test.browser().get("/sources").main
        let ids = Set(sources.matches(of: #/<li id="([^"]+)"/#).map { String($0.1) })
        #expect(ids.count == 94)
        #expect(sources.matches(of: #/Article fondateur/#).count == 5)
        #expect(sources.matches(of: #/<a rel="noopener" href="https?:[^"]+"/#).count == 92)
        for path in ["/", "/programme"] {
            let cited = await test.browser().get(path).main.matches(of: #/\/fr\/sources#([^"]+)"/#).map { String($0.1) }
            #expect(cited.count > 3)
            #expect(Set(cited).subtracting(ids) == [])
        }
    }

    @Test(arguments: [(Language.fr, "démonstration"), (.ar, "عرض تجريبي"), (.en, "demonstration")])
    func noticesSayThatThisIsADemonstration(language: Language, word: String) async throws {
        let test = try await RecordedSite.open()
        for path in ["/legal", "/privacy", "/contact"] {
            #expect(await test.browser(language).get(path).main.contains(word), "\(path)")
        }
    }

    @Test func anEmptyDatabaseStillAnswers() async throws {
        let test = try await TestSite.open([Programmes.module()])
        for path in Self.paths {
            let answer = await test.browser().get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(checkPage(answer.text) == [], "\(path)")
        }
        #expect(await test.browser().get("/").main.contains("non publié"))
    }

    @Test func anEditShowsOnceThePublicDataIsSaidToHaveChanged() async throws {
        let test = try await RecordedSite.open()
        _ = await test.browser().get("/sources")
        _ = try await test.site.database.write { db in
            try db.execute("UPDATE source SET publisher = \("Éditeur <b>nouveau</b>") WHERE id = 'le-matin-2024'")
        }
        test.site.publicDataChanged()
        let after = await test.browser().get("/sources").main
        #expect(after.contains("Éditeur &lt;b&gt;nouveau&lt;/b&gt;"))
    }
}
