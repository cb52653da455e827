import Access
import Database
import History
import TestSupport
import Testing
import Values

@testable import Programmes
@testable import Record

/// One way to spoil one file, and how the fault is told.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let file: String
    let line: Int
    let reason: String
    var testDescription: String { reason }

    init(_ old: String, _ new: String, _ file: String, _ line: Int, _ reason: String) {
        (self.old, self.new, self.file, self.line, self.reason) = (old, new, file, line, reason)
    }
}

@Suite struct CorruptionTests {
    private static let ways = [
        Spoiling(
            "  city: Rabat", "  city: [Rabat", "programme.yaml", 13,
            "this is not YAML: did not find expected ',' or ']'"),
        Spoiling(
            "id: oriental,", "id: fes-meknes,", "regions.yaml", 8, "the id fes-meknes was given before, at line 7"),
        Spoiling(
            "fund: fac\n  from", "fund: fad\n  from", "programme.yaml", 135,
            "budget-2011-2013: fund points to fad, which funds.yaml does not hold"),
        Spoiling(
            "  source: ministry-2023\n\n", "  source: ministry-2032\n\n", "programme.yaml", 20,
            "ministry-of-industry: source points to ministry-2032, which sources.yaml does not hold"),
        Spoiling(
            "  city: Rabat", "  town: Rabat", "programme.yaml", 12, "ministry-of-industry: the key town is not known"),
        Spoiling(
            "seen: \"2010\"", "seen: \"2010-13\"", "programme.yaml", 16,
            "ministry-of-industry.past-names.1: seen is not a date such as \"2011\", \"2011-09\", \"2011-09-06\" or \"2024-10-25T15:00\""
        ),
        Spoiling(
            "  kind: unit", "  kind: office", "programme.yaml", 23,
            "clusters-division: kind is not one of authority, unit, body, partner, framework, budget, goal, count, national-indicator"
        ),
        Spoiling(
            "amount: 62000000", "amount: 62.5", "programme.yaml", 138, "budget-2011-2013: amount is not a whole number"),
        Spoiling(
            "  city: Rabat", "  city: &a Rabat", "programme.yaml", 12, "anchors and aliases are not used in the record"),
        Spoiling("  city: Rabat", "  city: !!int 3", "programme.yaml", 12, "tags are not used in the record"),
        Spoiling(
            "  city: Rabat", "  city: >\n    Rabat", "programme.yaml", 12, "blocks of text are not used in the record"),
        Spoiling(
            "  city: Rabat", "  city: no", "programme.yaml", 12,
            "ministry-of-industry: city is not a text (numbers and dates as text are quoted)"),
        Spoiling(
            "  city: Rabat", "  city: Rabat\n  city: Salé", "programme.yaml", 12,
            "this is not YAML: the key city is given twice"),
        Spoiling(
            "- id: maroc-pme", "- ident: maroc-pme", "programme.yaml", 71,
            "an entry needs an id of letters, digits, hyphens and points"),
        Spoiling(
            "  value: 15\n", "", "programme.yaml", 153, "goal-clusters-2013: value is missing"),
        Spoiling(
            "publisher: Les ECO\n  date", "publisher: Les ECO\n  date_certainty: sure\n  date", "sources.yaml", 7,
            "les-eco-2010-05-17: date_certainty is not one of stated, inferred"),
    ]

    @Test(arguments: ways) func aCorruptFileIsNamedAndNothingIsLoaded(way: Spoiling) async throws {
        let record = try SpoiltRecord()
        defer { record.discard() }
        try record.replace(way.old, with: way.new, in: way.file)
        // What would be new in a sound file must not come in either.
        try record.append(
            "\n- {id: new-sector, name: {fr: \"Nouveau\"}, certainty: inferred, source: starter}\n", to: "sectors.yaml")
        try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            let faults = await #expect(throws: RecordFaults.self) { try await record.load(into: database) }
            #expect(
                faults?.faults.first { $0.file == way.file }?.description == "\(way.file):\(way.line): \(way.reason)")
            let counts = try await database.read { db in
                [
                    try db.count("SELECT COUNT(*) FROM sector"), try db.count("SELECT COUNT(*) FROM record_row"),
                    try History.head(in: db).length,
                ]
            }
            #expect(counts == [0, 0, 0])
        }
    }

    @Test func allFaultsOfAllFilesAreToldTogether() throws {
        let record = try SpoiltRecord()
        defer { record.discard() }
        try record.replace("code: MA-01, ", with: "", in: "regions.yaml")
        try record.replace("number: 3", with: "number: three", in: "regions.yaml")
        try record.replace("founding: 1", with: "founding: \"1\"", in: "sources.yaml")
        try record.remove("sectors.yaml")
        try record.write([0x2D, 0x20, 0xFF], to: "mobility.yaml")
        try record.write([], to: "community.yaml")
        let faults = #expect(throws: RecordFaults.self) {
            try RecordLoader.check(folder: record.path, sections: Programmes.record)
        }
        let told = faults.map { $0.faults.map(\.description) } ?? []
        for expected in [
            "community.yaml: the file is empty", "mobility.yaml: the file is not UTF-8 text",
            "regions.yaml:6: tanger-tetouan-al-hoceima: code is missing",
            "regions.yaml:8: fes-meknes: number is not a whole number", "sectors.yaml: the file is missing",
            "sources.yaml:9: les-eco-2010-05-17: founding is not a whole number",
        ] { #expect(told.contains(expected), "\(told)") }
        #expect(told.count == 6)
    }

    /// What the schema refuses is refused whole.
    @Test func aRowThatTheSchemaRefusesLoadsNothing() async throws {
        let record = try SpoiltRecord()
        defer { record.discard() }
        try record.replace("founding: 2", with: "founding: 1", in: "sources.yaml")
        try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            _ = await #expect(throws: DatabaseError.self) { try await record.load(into: database) }
            let count = try await database.read { try $0.count("SELECT COUNT(*) FROM source") }
            #expect(count == 0)
        }
    }

    @Test func aReaderThatDoesNotFitItsTableIsADefect() async throws {
        let section = RecordSection(file: "regions.yaml", kind: "region", tables: [Tables.region]) { entry in
            var row = RecordRow(Tables.region, entry)
            for key in entry.keys where key != "id" { _ = entry.json(key) }
            row.set("colour", "green")
            return [row]
        }
        try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            _ = await #expect(throws: RecordDefect.self) {
                try await RecordLoader.load(
                    folder: SpoiltRecord.real, sections: [section], into: database, at: day, by: .system)
            }
        }
    }
}
