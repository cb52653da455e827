import Clusters
import Database
import TestSupport
import Testing
import Values
import Web

@Suite struct DirectoryTests {
    /// What a reader types, and the clusters found, in the order of the list.
    @Test(
        arguments: [
            ("haliopole", ["agadir-haliopole"]), ("HALIOPÔLE", ["agadir-haliopole"]),
            ("haliopolis", ["agadir-haliopole"]),
            ("numérique electronique", ["digital-electronique-agadir"]), ("numeric", ["mnc"]), ("ce3m", ["ce3m"]),
            ("CE3M mohammedia", ["ce3m"]),
            ("meknes", ["agrinova"]), ("solaire", ["cluster-enr"]), ("oujda", ["oujda-smart-city"]),
            ("الصيانة", ["cm4"]), ("الصيانه", ["cm4"]), ("الصِّيانة", ["cm4"]),
            ("أكادير", ["agadir-haliopole", "digital-electronique-agadir"]),
            ("اكادير", ["agadir-haliopole", "digital-electronique-agadir"]),
            ("الأكادير", ["agadir-haliopole", "digital-electronique-agadir"]),
            ("الهيدروجين الاخضر", ["green-h2"]), ("سوس ماسه", ["agadir-haliopole", "digital-electronique-agadir"]),
            ("   ", nil), ("%", []), ("_", []), ("zzz", []), ("' OR 1=1 --", []),
        ] as [(String, [String]?)])
    func searchFoldsAccentsAndArabicVariants(_ typed: String, _ expected: [String]?) async throws {
        let site = try await Register.shared.value
        let found = try await site.site.database.read { try ClusterStore.search(DirectoryFilter(words: typed), in: $0) }
        if let expected {
            #expect(found.ids.map(\.text) == expected)
        } else {
            #expect(found.all.count == 25)
        }
    }

    @Test(arguments: TestDatabase.engines)
    func filtersCombine(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let ids = try await site.site.database.read { db in
            try [
                DirectoryFilter(sector: "seafood"), DirectoryFilter(region: "rabat-sale-kenitra"),
                DirectoryFilter(standing: .named),
                DirectoryFilter(words: "agadir", sector: "seafood", region: "souss-massa", standing: .contract),
                DirectoryFilter(sector: "seafood", standing: .named), DirectoryFilter(sector: "no-such-sector"),
            ].map { try ClusterStore.search($0, in: db).ids.map(\.text) }
        }
        #expect(
            ids == [
                ["agadir-haliopole", "oceanopole-tan-tan"], ["green-h2", "mmc"],
                ["aerospace-moroccan-cluster", "interior-design", "digital-electronique-agadir", "cm4"],
                ["agadir-haliopole"], [], [],
            ])
    }

    @Test func aQueryIsReadWithCare() {
        #expect(
            DirectoryFilter(Form([("q", "x"), ("fact", "active"), ("sector", ""), ("after", "nonsense")]))
                == DirectoryFilter(words: "x"))
        let cursor = DirectoryFilter.Cursor(sortKey: "cluster enr", id: ID(stored: "cluster-enr"))
        #expect(DirectoryFilter(Form([("after", cursor.text)])).after == cursor)
        #expect(DirectoryFilter.Cursor("a~B C") == nil)
        #expect(DirectoryFilter.Cursor("") == nil)
        #expect(
            DirectoryFilter(words: "é&=", region: "souss-massa").path().text
                == "/clusters?q=%C3%A9%26%3D&region=souss-massa")
    }

    /// Generated clusters beside the record's: each met once, in order, whatever the page's length.
    @Test(arguments: TestDatabase.engines, [50, 7, 1000])
    func everyPageOfALongList(_ engine: Engine, _ length: Int) async throws {
        let site = try await Register.open(engine)
        try await Generated.insert(1200, into: site.site.database)
        var (met, keys, filter): ([String], [String], DirectoryFilter) = ([], [], DirectoryFilter())
        while true {
            let asked = filter
            let page = try await site.site.database.read { try ClusterStore.search(asked, limit: length, in: $0) }
            met += page.ids.map(\.text)
            keys += page.all.map { "\(page.texts[$0.sortKey])~\(page.id($0))" }
            guard let next = page.next else { break }
            #expect(page.all.count == length)
            filter.after = next
        }
        #expect(met.count == 1225)
        #expect(Set(met).count == 1225)
        #expect(keys == keys.sorted { ($0.split(separator: "~")[0], $0) < ($1.split(separator: "~")[0], $1) })
    }

    @Test func aFilteredListPagesToo() async throws {
        let site = try await Register.open(.sqlite)
        try await Generated.insert(1200, into: site.site.database)
        var (met, filter): (Set<String>, DirectoryFilter) = ([], DirectoryFilter(words: "groupe", region: "oriental"))
        repeat {
            let asked = filter
            let page = try await site.site.database.read { try ClusterStore.search(asked, in: $0) }
            #expect(page.regions == ["oriental"])
            #expect(page.all.allSatisfy { $0.region == 0 })
            #expect(met.isDisjoint(with: page.ids.map(\.text)))
            met.formUnion(page.ids.map(\.text))
            filter.after = page.next
        } while filter.after != nil
        #expect(met.count == 100)
    }

    /// The list seeks in its index and sorts nothing.
    @Test(arguments: [
        (DirectoryFilter(), "cluster_by_name"), (DirectoryFilter(sector: "ict"), "cluster_by_sector"),
        (DirectoryFilter(region: "oriental"), "cluster_by_region"),
        (DirectoryFilter(standing: .label), "cluster_by_standing"),
    ])
    func theListUsesItsIndex(_ filter: DirectoryFilter, _ index: String) async throws {
        let site = try await Register.shared.value
        for after in [nil, DirectoryFilter.Cursor(sortKey: "m", id: ID(stored: "m"))] {
            var asked = filter
            asked.after = after
            let statement = ClusterStore.statement(asked, limit: 51)
            let plan = try await site.site.database.read { db in
                try db.all("EXPLAIN QUERY PLAN \(statement)") { try $0.text(3) }
            }
            #expect(plan.count == 1)
            #expect(plan.first?.contains("USING INDEX \(index)") == true, "\(plan)")
            #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") })
            if after != nil { #expect(plan.first?.hasPrefix("SEARCH") == true, "\(plan)") }
        }
    }

    @Test func regionsAreCounted() async throws {
        let site = try await Register.shared.value
        let counts = try await site.site.database.read { try ClusterStore.byRegion(in: $0) }
        #expect(
            Dictionary(uniqueKeysWithValues: counts.byRegion.map { ($0.text, $1) }) == [
                "casablanca-settat": 9, "rabat-sale-kenitra": 2, "guelmim-oued-noun": 1, "souss-massa": 2,
                "marrakech-safi": 2, "fes-meknes": 1, "oriental": 2,
            ])
        #expect(counts.unplaced == 6)
    }
}

/// Clusters that stand in no record, for long lists.
enum Generated {
    static func insert(_ count: Int, into database: any Database) async throws {
        let regions = ["oriental", "fes-meknes", "souss-massa"]
        try await database.write { db in
            for number in 0..<count {
                // Every third name is borne by several clusters, so that only the id tells them apart.
                let name = number % 3 == 0 ? "Groupe commun" : "Groupe \(number * 7919 % 10_007)"
                try db.execute(
                    """
                    INSERT INTO cluster (id, name_fr, sector, other_sectors, region, source, search_key, sort_key)
                    VALUES (\("generated-\(number)"), \(name), 'ict', '[]', \(number < 300 ? regions[number % 3] : nil), 'starter',
                        \(SearchKey.fold(name)), \(SearchKey.fold(name)))
                    """)
            }
        }
    }
}
