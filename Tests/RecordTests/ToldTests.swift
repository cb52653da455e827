import Database
import TestSupport
import Testing
import Values

@testable import Programmes
@testable import Record

/// Notes are told in the reader's language, and those of an earlier release are still read.
@Suite struct ToldTests {
    @Test(arguments: [
        ("Seat not stated." as String?, nil as Language?, Localized(en: "Seat not stated.")),
        ("Le siège", nil, Localized(fr: "Le siège")),
        ("Rabat", .fr, Localized(fr: "Rabat")),
        (#"{"ar":"الرباط","fr":"Rabat"}"#, .fr, Localized(fr: "Rabat", ar: "الرباط")),
        ("{not JSON", nil, Localized(en: "{not JSON")), (nil, .fr, Localized()),
    ]) func aColumnIsRead(_ held: String?, _ plain: Language?, _ told: Localized) async throws {
        try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            let read = try await database.read { db in
                try db.first("SELECT CAST(\(held) AS TEXT)") { try $0.told(0, plain: plain) }
            }
            #expect(read == told)
        }
    }

    @Test(arguments: [
        (
            #"{"field":"name","note":"the press says tender","source":"x","value":"42 members"}"#,
            Citation.Conflict(
                field: "name", value: Localized(en: "42 members"), source: "x",
                note: Localized(en: "the press says tender"))
        ),
        (
            #"{"field":"years","value":{"ar":"5 سنوات","fr":"5 ans"}}"#,
            Citation.Conflict(field: "years", value: Localized(fr: "5 ans", ar: "5 سنوات"), source: nil)
        ),
    ]) func aConflictIsRead(_ json: String, _ conflict: Citation.Conflict) {
        let read: Citation.Conflict? = JSONText.read(json)
        #expect(read == conflict)
        let again: Citation.Conflict? = JSONText.read(JSONText.of(conflict))
        #expect(again == conflict)
    }

    @Test(arguments: TestDatabase.engines) func aFileGivesANotePlainOrByLanguage(engine: Engine) async throws {
        try await withRecord(engine) { record, database in
            let both = "note: {fr: \"Sommaire\", ar: \"موجز\"}"
            try record.replaceLine(
                "  note: {fr: \"La composition", with: "  note: \"Plain words\"", in: "programme.yaml")
            try record.replaceLine("  note: {fr: \"Présentée", with: "  \(both)", in: "programme.yaml")
            _ = try await record.load(into: database)
            let notes = try await database.read { db in
                try ["fac-steering-committee"].map { id in
                    try #require(try AuthorityStore.all(in: db).first { $0.id == id }).citation.note
                } + ProgrammeStore.budgets(in: db).map(\.citation.note)
            }
            #expect(notes == [Localized(en: "Plain words"), Localized(), Localized(fr: "Sommaire", ar: "موجز")])
        }
    }

    @Test func aNoteWithoutWordsIsAFault() async throws {
        try await withRecord(.sqlite) { record, database in
            try record.replaceLine("  note: {fr: \"La composition", with: "  note: {de: \"x\"}", in: "programme.yaml")
            await #expect(throws: RecordFaults.self) { _ = try await record.load(into: database) }
        }
    }
}
