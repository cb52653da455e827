import Access
import Clusters
import Database
import Foundation
import TestSupport
import Testing
import Values
import Web

@Suite struct ClusterPageTests {
    @Test(arguments: Language.allCases)
    func everyPageIsWellFormed(_ language: Language) async throws {
        let site = try await Register.shared.value
        let browser = site.browser(language)
        let ids = try await site.site.database.read {
            try ClusterStore.search(DirectoryFilter(), in: $0).ids
        }
        #expect(ids.count == 25)
        let paths =
            ["/clusters", "/clusters/map", "/clusters?q=agadir&fact=contract", "/clusters?q=zzz&region=oriental"]
            + ids.map { "/clusters/\($0)" }
        for path in paths {
            let answer = await browser.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(checkPage(answer.text) == [], "\(path)")
        }
    }

    /// The record gives no end of a label: nothing is called active.
    @Test(arguments: [
        (
            Language.fr,
            [
                "Contrat jusqu’en 2028", "<bdi>36</bdi> mois", "au moins <bdi>110</bdi>", "Noureddine Bouyakoub",
                "non publié",
            ], ["actif", "Actif"]
        ),
        (
            .en,
            ["Contract until 2028", "<bdi>36</bdi> months", "at least <bdi>110</bdi>", "director", "not published"],
            ["Active", "active"]
        ),
        (.ar, ["عقد إلى غاية", "على الأقل", "غير منشور"], ["نشيط"]),
    ])
    func aClusterInWords(_ language: Language, _ said: [String], _ unsaid: [String]) async throws {
        let site = try await Register.shared.value
        let main = await site.browser(language).get("/clusters/ce3m").main
        for text in said { #expect(main.contains(text), "\(text)") }
        for text in unsaid { #expect(!main.contains(text), "\(text)") }
    }

    @Test func contradictionsStandSideBySide() async throws {
        let site = try await Register.shared.value
        let main = await site.browser(.en).get("/clusters/mnc").main
        #expect(main.contains("the launch is reported as a creation"))
        #expect(main.contains("per year"))
        #expect(main.contains("Maghress") == false)
        #expect(main.contains("November"))
        #expect(main.contains("Systematic Paris-Region"))
        #expect(main.contains("href=\"/en/clusters/ce3m\""))
    }

    /// A name that is not attested in a language is not invented; one that is stands in its language.
    @Test func namesAreThoseAttested() async throws {
        let site = try await Register.shared.value
        let cm4 = await site.browser(.fr).get("/clusters/cm4").main
        #expect(cm4.contains("<bdi lang=\"ar\" dir=\"rtl\">تجمع الصيانة والرقمنة الصناعية</bdi>"))
        let mmc = await site.browser(.ar).get("/clusters/mmc").main
        #expect(mmc.contains("<bdi lang=\"fr\" dir=\"ltr\">Morocco Microelectronics Cluster</bdi>"))
    }

    @Test(arguments: [
        "/clusters/no-such-cluster", "/clusters/UPPER", "/clusters/mnc%20", "/clusters/no-such-cluster/history",
    ])
    func unknown(_ path: String) async throws {
        let site = try await Register.open(.sqlite)
        let officer = try await site.signedIn(as: .programmeOfficer)
        #expect(await officer.get(path).status == 404)
    }

    @Test func whatIsTypedIsEscaped() async throws {
        let site = try await Register.shared.value
        let answer = await site.browser().get("/clusters?q=%22%3E%3Cscript%3E")
        #expect(!answer.text.contains("<script"))
        #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
    }

    @Test func historyIsForOfficersAndAuditors() async throws {
        let site = try await Register.open(.sqlite)
        #expect(await site.browser().get("/clusters/mnc/history").status == 303)
        for role in [Role.programmeOfficer, .headOfDivision, .auditor, .administrator] {
            let answer = await (try site.signedIn(as: role)).get("/clusters/mnc/history")
            #expect(answer.status == 200, "\(role)")
            #expect(checkPage(answer.text) == [], "\(role)")
        }
        for role in [Role.evaluator, .clusterDirector, .networkSecretary] {
            #expect(await (try site.signedIn(as: role)).get("/clusters/mnc/history").status == 404, "\(role)")
        }
        let officer = try await site.signedIn(as: .programmeOfficer)
        #expect(await officer.get("/clusters/mnc").text.contains("/fr/clusters/mnc/history"))
        #expect(!(await site.browser().get("/clusters/mnc").text.contains("/history")))
    }

    /// The number of statements does not grow with what there is to show.
    @Test func statementsPerPage() async throws {
        let open = try await Register.open(.sqlite)
        let counting = CountingDatabase(open.site.database)
        let site = try TestSite(modules: Register.modules, database: counting)
        func statements(_ path: String) async -> Int {
            let before = counting.statements
            #expect(await site.browser().get(path).status == 200)
            return counting.statements - before
        }
        // The version of the data, the names of sectors and of regions, and the lines; then the lines alone, or nothing.
        #expect(await statements("/clusters?q=a") == 4)
        for path in ["/clusters", "/clusters?q=agadir", "/clusters?q=zzz&sector=ict&region=oriental&fact=label"] {
            #expect(await statements(path) == 1, "\(path)")
        }
        #expect(await statements("/clusters") == 0)
        #expect(await statements("/clusters/map") == 2)
        for id in ["mnc", "ce3m", "interior-design", "cluster-enr"] {
            #expect(await statements("/clusters/\(id)") == 20, "\(id)")
            #expect(await statements("/clusters/\(id)") == 0, "kept in memory: \(id)")
        }
        try await Generated.insert(1200, into: counting)
        site.site.publicDataChanged()
        #expect(await statements("/clusters") == 3)
    }

    @Test func panelsOfOtherModulesStandInTheirOrder() async throws {
        let second = ClusterPanel(order: 2) { id, _ in
            { page in "<section><h2>\(page.written("second \(id)"))</h2></section>" }
        }
        let first = ClusterPanel(order: 1) { _, _ in { _ in "<section><h2>first</h2></section>" } }
        let silent = ClusterPanel(order: 0) { _, _ in nil }
        let modules = Register.modules.dropLast() + [Clusters.module(panels: [second, silent, first])]
        let site = try await Register.open(.sqlite, modules: Array(modules))
        let text = await site.browser().get("/clusters/mnc").text
        let places = try ["first", "second mnc"].map { try #require(text.range(of: $0)).lowerBound }
        #expect(places[0] < places[1])
    }
}
