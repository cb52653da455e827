import Database
import Record
import TestSupport
import Testing
import Values
import Web

@testable import Programmes

@Suite struct StoreTests {
    @Test(arguments: TestDatabase.engines) func theRecordReadsBack(engine: Engine) async throws {
        let test = try await RecordedSite.open(on: engine)
        try await test.site.database.read { db in
            let regions = try RegionStore.all(in: db)
            #expect(regions.map(\.number) == Array(1...12))
            #expect(regions[5].code == "MA-06" && regions[5].name.ar == "الدار البيضاء - سطات")
            let sectors = try SectorStore.all(in: db)
            #expect(sectors.count == 24 && sectors[0].id.text == "ict" && sectors.last?.id.text == "unknown")
            let counters = try CounterStore.all(in: db)
            #expect(counters.map(\.value) == [4, 6, 11, 13, 10, 16, 10, 12])
            #expect(CounterMeasure.four.map { counters.last($0)?.value } == [12, 11, 10, 13])
            let book = try SourceStore.book(in: db)
            #expect(book.all.compactMap(\.founding).sorted() == [1, 2, 3, 4, 5])
            #expect(book["le-matin-2024"]?.publisher == "Le Matin" && book["nobody"] == nil)
            #expect(try AuthorityStore.names(in: db)["ministry-of-industry"]?.ar == "وزارة الصناعة والتجارة")
            let ministry = try AuthorityStore.all(in: db)[0]
            #expect(ministry.pastNames.map(\.seen.text) == ["2010", "2016", "2020", "2023"])
            let evaluation = try ProgrammeStore.evaluations(in: db)[0]
            #expect(evaluation.citation.isInferred("year") && !evaluation.citation.isInferred("evaluator"))
            #expect(evaluation.citation.missing == ["advice-for-mmc", "date-of-renewal", "indicators-reached"])
            let duties = try Obligations.all(in: db)
            #expect(duties.map(\.threshold) == [.dirhams(500_000), nil, nil, nil, nil])
            #expect(duties.first?.id == "certified-accounts" && duties.allSatisfy { !$0.text.isEmpty })
            #expect(try ProgrammeStore.nationalFigures(in: db).last?.others.map(\.value) == [65, 41])
        }
    }

    /// A goal is compared with the same kind of count, never with one announced after its end.
    @Test func nearestCounter() {
        func counter(_ measure: CounterMeasure, _ value: Int, _ date: String) -> Counter {
            Counter(measure: measure, value: value, asOf: PartialDate(date)!, citation: Citation())
        }
        let counters = [
            counter(.selectedEver, 4, "2011-09-06"), counter(.selectedEver, 6, "2013"),
            counter(.labelledNow, 11, "2016-12"),
            counter(.networkMembers, 13, "2016-12"),
        ]
        #expect(counters.nearest(to: PartialDate("2010")!) == nil)
        #expect(counters.nearest(to: PartialDate("2013")!)?.value == 6)
        #expect(counters.nearest(to: PartialDate("2020")!)?.value == 11)
    }
}
