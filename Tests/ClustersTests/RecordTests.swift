import Clusters
import Database
import Programmes
import Record
import TestSupport
import Testing
import Values
import Web

/// The numbers of the record's files, exactly.
@Suite struct ClusterRecordTests {
    @Test(arguments: TestDatabase.engines)
    func everyEntryBecomesARow(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let counts = try await site.site.database.read { db in
            let statements: [SQL] = [
                "SELECT CAST(count(*) AS BIGINT) FROM cluster", "SELECT CAST(count(*) AS BIGINT) FROM cluster_label",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_name",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_figure",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_pole",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_person",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_partner",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_project",
                "SELECT CAST(count(*) AS BIGINT) FROM cluster_event",
                "SELECT CAST(count(*) AS BIGINT) FROM programme_contract",
                "SELECT CAST(count(*) AS BIGINT) FROM programme_contract_cluster",
                "SELECT CAST(count(*) AS BIGINT) FROM programme_contract_target",
                "SELECT CAST(count(*) AS BIGINT) FROM network_member",
            ]
            return try statements.map { try db.count($0) }
        }
        #expect(counts == [25, 22, 11, 26, 4, 10, 4, 1, 2, 12, 15, 4, 13])
    }

    @Test(arguments: [
        ("mnc", ["2011", "2012"]), ("ce3m", ["2011", "2023"]), ("mmc", ["2011"]),
        ("oceanopole-tan-tan", ["2011"]), ("agadir-haliopole", ["2012", "2023"]), ("menara", ["2013", "2025-01"]),
        ("c2tm", [nil]), ("chtc", ["2016-11"]), ("cise", ["2016-11"]), ("agrinova", ["2016"]), ("valbiom", [nil]),
        ("mti", ["2023"]), ("green-h2", ["2023-12-22"]), ("coer", ["2023"]), ("cinm", ["2025-01"]),
        ("mmi", ["2020-07"]), ("e-madina", []), ("interior-design", []),
    ])
    func labels(_ id: String, _ dates: [String?]) async throws {
        let site = try await Register.shared.value
        let labels = try await site.site.database.read { try ClusterStore.labels(of: ID(stored: id), in: $0) }
        #expect(labels.map { $0.decided?.text } == dates)
    }

    @Test func nothingIsDropped() async throws {
        let site = try await Register.shared.value
        let (mnc, contract) = try await site.site.database.read { db in
            (try ClusterStore.find(ID(stored: "mnc"), in: db), try ContractStore.of(ID(stored: "mnc"), in: db).first)
        }
        #expect(mnc?.citation.conflicts.map(\.field) == ["founded", "founded", "results.startups"])
        #expect(mnc?.citation.also == ["usine-nouvelle-2013", "emaroc-2011-09", "femac"])
        #expect(mnc?.lastKnown == PartialDate("2016-12"))
        #expect(contract?.isCollective == true)
        #expect(contract?.clusters.map(\.text) == ["mnc", "ce3m", "mmc", "oceanopole-tan-tan"])
        #expect(contract?.amount == .dirhams(17_000_000))
        #expect(contract?.amountMeans == .totalOverPeriod)
        #expect(contract?.targets.map(\.value) == [81, 28, 24, 266])
        #expect(contract?.targets.map(\.citation.certainty) == [.inferred, .stated, .stated, .stated])
        #expect(contract?.withoutTarget == ["I24"])
        #expect(contract?.citation.isInferred("period") == true)
        #expect(contract?.citation.conflicts.count == 2)
    }

    @Test func aSecondLoadChangesNothing() async throws {
        let site = try await Register.open(.sqlite)
        #expect(try await Register.load(site.site.database).isUnchanged)
    }

    @Test(arguments: TestDatabase.engines)
    func lastKnownFacts(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let lines = try await site.site.database.read { try ClusterStore.search(DirectoryFilter(), in: $0) }
        let standing = Dictionary(grouping: lines.all) { lines.standings[$0.standing].kind }
            .mapValues { Set($0.map { lines.id($0).text }) }
        #expect(standing[.contract] == ["mmc", "ce3m", "agadir-haliopole", "mti", "green-h2", "coer"])
        #expect(standing[.label] == ["menara", "chtc", "valbiom", "cinm", "mmi"])
        #expect(
            standing[.named] == ["cm4", "digital-electronique-agadir", "aerospace-moroccan-cluster", "interior-design"])
        #expect(standing[.network]?.count == 10)
        let dates = Dictionary(
            uniqueKeysWithValues: lines.all.map { (lines.id($0).text, lines.standings[$0.standing].date?.text) })
        #expect(dates["ce3m"] == "2028")
        #expect(dates["mmc"] == "2014-09")
        #expect(dates["cinm"] == "2025-01")
        #expect(dates["valbiom"] == .some(nil))
        #expect(dates["mnc"] == "2016-12")
        #expect(dates["cm4"] == "2021-12")
    }

    @Test(arguments: [
        (["2014-09"], ["2011"], [], Standing(.contract, PartialDate("2014-09"))),
        (["2014-09"], ["2011"], ["2016-12"], Standing(.network, PartialDate("2016-12"))),
        ([], ["2016"], ["2016-12"], Standing(.label, PartialDate("2016"))),
        ([], [nil], ["2016-12"], Standing(.network, PartialDate("2016-12"))),
        ([], [nil], [], Standing(.label, nil)),
        ([], [nil, "2011"], [], Standing(.label, PartialDate("2011"))),
        ([], [], [], Standing(.named, PartialDate("2020-03-02"))),
    ])
    func newestFactStands(_ contracts: [String], _ labels: [String?], _ lists: [String], _ expected: Standing) {
        let found = Standing.latest(
            contracts: contracts.compactMap { PartialDate($0) }, labels: labels.map { $0.flatMap { PartialDate($0) } },
            memberships: lists.compactMap { PartialDate($0) }, named: PartialDate("2020-03-02"))
        #expect(found == expected)
    }

    /// 14 June 2023, the deadline of the edition.
    @Test(arguments: [
        ("ce3m", 36), ("agadir-haliopole", 0), ("mti", 0), ("mnc", 36), ("menara", 36), ("chtc", 36), ("e-madina", 0),
    ])
    func monthsOfSupportAtTheDeadlineOf2023(_ id: String, _ months: Int) async throws {
        let site = try await Register.shared.value
        let support = try await site.site.database.read {
            try SupportMonths.of(ID(stored: id), until: Day(2023, 6, 14)!, in: $0)
        }
        #expect(support.months == months)
        #expect(support.days == 0)
    }

    @Test func supportThatOtherModulesKnowOf() async throws {
        let site = try await Register.shared.value
        let slot = SupportPeriods { id, _ in
            id.text == "ce3m"
                ? [
                    SupportPeriod(contract: "x", first: Day(2013, 9, 6)!, last: Day(2015, 9, 5)!),
                    SupportPeriod(.suspension, contract: "x", first: Day(2015, 3, 6)!, last: Day(2015, 9, 5)!),
                ] : []
        }
        let support = try await site.site.database.read {
            try SupportMonths.of(ID(stored: "ce3m"), until: Day(2023, 6, 14)!, [slot], in: $0)
        }
        #expect(support.months == 42)
        #expect(support.lines.map(\.period.contract) == ["contracts-2011", "x", "x", "contract-ce3m-2023"])
    }

    @Test(arguments: [
        ("ce3m", "2011-12-31", 0), ("ce3m", "2023-06-14", 1), ("ce3m", "2024-01-01", 2), ("menara", "2025-01-13", 1),
        ("menara", "2025-02-01", 2), ("agrinova", "2025-01-01", 0), ("mnc", "2025-01-01", 1), ("c2tm", "2023-06-14", 1),
    ])
    func pastLabelsAreTheMinistrys(_ id: String, _ day: String, _ count: Int) async throws {
        let site = try await Register.shared.value
        let labels = try await site.site.database.read {
            try ClusterStore.pastLabels(of: ID(stored: id), before: Day(day)!, in: $0)
        }
        #expect(labels.count == count)
        #expect(labels.allSatisfy { $0.authority == "ministry-of-industry" })
    }

    @Test(arguments: TestDatabase.engines)
    func fourCounters(_ engine: Engine) async throws {
        let site = try await Register.open(engine)
        let counts = try await site.site.database.read { db in
            try [Day(2013, 1, 1)!, Day(2023, 6, 14)!, Day(2024, 6, 1)!, Day(2029, 1, 1)!].map { day in
                [
                    try ClusterCounts.selectedEver(on: day, in: db).value,
                    try ClusterCounts.labelledNow(on: day, in: db).value,
                    try ClusterCounts.supportedNow(on: day, in: db).value,
                    try ClusterCounts.networkMembers(on: day, in: db).value,
                ]
            }
        }
        #expect(counts == [[9, 9, 6, 0], [13, 13, 0, 13], [16, 16, 5, 13], [17, 17, 0, 13]])
    }
}

@Suite struct HomeCountTests {
    @Test func theHomePageShowsWhatTheRegisterCounts() async throws {
        let clock = TestClock(Register.now)
        let modules = [Programmes.module(counts: Clusters.counts(clock: clock.clock)), Clusters.module()]
        let site = try await Register.open(.sqlite, modules: modules)
        let answer = try await site.site.database.read { try Clusters.counts(clock: clock.clock).read($0) }
        #expect(
            answer.counters.mapValues(\.value) == [
                .selectedEver: 17, .labelledNow: 17, .supportedNow: 5, .networkMembers: 13,
            ])
        #expect(answer.names.count == 25)
        for language in Language.allCases {
            let home = await site.browser(language).get("/")
            #expect(home.status == 200)
            #expect(checkPage(home.text) == [])
        }
    }
}
