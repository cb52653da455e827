import Access
import Database
import History
import TestSupport
import Testing
import Values

@testable import Programmes
@testable import Record

@Suite struct LoadTests {
    @Test(arguments: TestDatabase.engines) func theRealRecordLoads(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, migrations) { database in
            let report = try await RecordLoader.load(
                folder: SpoiltRecord.real, sections: Programmes.record, into: database, at: day, by: .system)
            #expect(
                report.entries == [
                    "sources.yaml": 94, "regions.yaml": 12, "sectors.yaml": 24, "funds.yaml": 6, "programme.yaml": 33,
                    "indicators.yaml": 34, "obligations.yaml": 5, "evaluations.yaml": 1, "network.yaml": 33,
                    "community.yaml": 4, "mobility.yaml": 1,
                ])
            #expect(report.lines.allSatisfy { $0.kind == .added })
            let counts = try await database.read { db in
                [
                    try db.count("SELECT COUNT(*) FROM source WHERE founding IS NOT NULL"),
                    try db.count("SELECT COUNT(*) FROM counter"), try db.count("SELECT COUNT(*) FROM budget"),
                    try db.count("SELECT COUNT(*) FROM goal"), try db.count("SELECT COUNT(*) FROM framework_line"),
                    try db.count("SELECT COUNT(*) FROM fund_line"), try db.count("SELECT COUNT(*) FROM authority_name"),
                    try db.count("SELECT amount FROM budget WHERE id = 'budget-2011-2013'"),
                ]
            }
            #expect(counts == [5, 8, 2, 6, 10, 6, 4, 6_200_000_000])
            let head = try await database.read { try History.verify(in: $0) }
            #expect(head.length == report.entries.values.reduce(0, +))
        }
    }

    @Test(arguments: TestDatabase.engines) func loadingTwiceChangesNothing(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            let before = try await database.read { try History.head(in: $0) }
            let report = try await record.load(into: database, at: day.adding(days: 1))
            #expect(report.lines == [])
            #expect(report.isUnchanged)
            #expect(try await database.read { try History.head(in: $0) } == before)
        }
    }

    @Test(arguments: TestDatabase.engines) func aChangedFileUpdatesAndTells(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            try record.replace("amount: 62000000", with: "amount: 63000000", in: "programme.yaml")
            try record.replace("city: Rabat", with: "city: Salé", in: "programme.yaml")
            let report = try await record.load(into: database)
            #expect(
                report.lines == [
                    line(.changed, "authority", "ministry-of-industry", "city", "Rabat", "Salé"),
                    line(.changed, "budget", "budget-2011-2013", "amount", "6200000000", "6300000000"),
                ])
            #expect(try await city(database) == "Salé")
            let told = try await database.read {
                try History.lines(of: .init(kind: "programme", id: "ministry-of-industry"), in: $0)
            }
            #expect(told.map(\.act) == ["record.loaded", "record.loaded"])
            #expect(told[0].fields.map(\.after) == ["city: Salé"])
            #expect(try await record.load(into: database).lines == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func anEditedFieldIsKeptAndTold(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            _ = try await database.write { db in
                try db.execute("UPDATE authority SET city = \("Témara") WHERE id = 'ministry-of-industry'")
            }
            let kept = [line(.kept, "authority", "ministry-of-industry", "city", "Témara", "Rabat")]
            #expect(try await record.load(into: database).lines == kept)
            // The file moves on: the edit still stands, another field of the same row follows the file.
            try record.replace("city: Rabat", with: "city: Salé", in: "programme.yaml")
            try record.replace("acronym: MIC", with: "acronym: MICEVN", in: "programme.yaml")
            let report = try await record.load(into: database)
            #expect(
                report.lines == [
                    line(.changed, "authority", "ministry-of-industry", "acronym", "MIC", "MICEVN"),
                    line(.kept, "authority", "ministry-of-industry", "city", "Témara", "Salé"),
                ])
            #expect(try await city(database) == "Témara")
            // Edited to what the file says: the file is followed again from then on.
            _ = try await database.write { db in
                try db.execute("UPDATE authority SET city = \("Salé") WHERE id = 'ministry-of-industry'")
            }
            try record.replace("city: Salé", with: "city: Rabat", in: "programme.yaml")
            #expect(try await record.load(into: database).lines(.changed).count == 1)
        }
    }

    @Test(arguments: TestDatabase.engines) func whatLeftTheFile(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            try record.replace(
                "    - {fr: \"eau\", ar: \"الماء\", en: \"water\"}\n", with: "", in: "programme.yaml")
            try record.replace(
                """
                - id: goal-startups-2014
                  kind: goal
                  measure: startups-created
                  value: 200
                  by: "2014"
                  source: les-echos-2011-fund
                  also: [magazine-manager-2011-09]

                """, with: "", in: "programme.yaml")
            let report = try await record.load(into: database)
            #expect(report.lines(.absent).map(\.id) == ["goal-startups-2014"])
            #expect(report.lines(.removed).map(\.id) == ["priority-themes-2010.themes.5"])
            let left = try await database.read { db in
                [
                    try db.count("SELECT COUNT(*) FROM goal"),
                    try db.count("SELECT COUNT(*) FROM framework_line WHERE kind = 'theme'"),
                ]
            }
            #expect(left == [6, 4])
        }
    }

    @Test(arguments: TestDatabase.engines) func aDeletedRowStaysDeleted(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            _ = try await database.write { db in try db.execute("DELETE FROM goal WHERE id = 'goal-patents-2014'") }
            let report = try await record.load(into: database)
            #expect(report.lines.map(\.kind) == [.deleted])
            #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM goal") } == 5)
        }
    }

    /// A text without a language counts as English, or as French where it begins with a French article; a list of them likewise.
    @Test(arguments: TestDatabase.engines) func plainTextsLoadToo(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            try record.replaceLine(
                "  does: {fr: \"a labellisé", with: "  does: \"labelled AgriNova\"", in: "programme.yaml")
            try record.replaceLine(
                "    - {fr: \"manque", with: "    - \"Un manque d'organisation\"", in: "evaluations.yaml")
            _ = try await record.load(into: database)
            let does = try await database.read { db in
                try db.first("SELECT does_fr, does_ar, does_en FROM authority WHERE id = 'ministry-of-agriculture'") {
                    try $0.localized(0)
                }
            }
            #expect(does == Localized(en: "labelled AgriNova"))
            let finding = try await database.read { db in
                try db.first(
                    "SELECT text_fr, text_ar, text_en FROM evaluation_line WHERE id = 'mid-term-2014.findings.1'"
                ) { try $0.localized(0) }
            }
            #expect(finding == Localized(fr: "Un manque d'organisation"))
        }
    }

    private func city(_ database: any Database) async throws -> String? {
        try await database.read { db in
            try db.first("SELECT city FROM authority WHERE id = 'ministry-of-industry'") { try $0.text(0) }
        }
    }

    private func line(
        _ kind: LoadReport.Kind, _ table: String, _ id: String, _ column: String, _ present: String, _ told: String
    ) -> LoadReport.Line {
        .init(
            kind: kind, file: "programme.yaml", table: table, id: id, column: column, present: present, told: told)
    }
}
