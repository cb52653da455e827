import Database
import TestSupport
import Testing
import Values

/// Reading without a string for each text says the same as reading with one, on every engine.
@Suite(.serialized) struct RowTextsTests {
    private static let names: [Localized] = [
        Localized(fr: "été", ar: "صيف", en: "summer"), Localized(fr: "", ar: "صيف"), Localized(en: "summer"),
        Localized(fr: "été"), Localized(ar: "صيف", en: ""), Localized(), Localized(fr: "", ar: "", en: ""),
    ]

    @Test(arguments: TestDatabase.engines, Language.allCases)
    func aNameIsShownAsLocalizedHasIt(engine: Engine, language: Language) async throws {
        try await TestDatabase.withDatabase(engine, [RowTests.table]) { database in
            let shown = try await database.write { db in
                for (index, name) in Self.names.enumerated() {
                    try db.execute(
                        "INSERT INTO sample (id, fr, ar, en) VALUES (\("\(index)"), \(name.fr), \(name.ar), \(name.en))"
                    )
                }
                var block = TextBlock()
                let shown = try db.all("SELECT id, fr, ar, en FROM sample ORDER BY id") {
                    _ = try $0.text(0, in: &block)
                    return $0.shown(1, to: language, in: &block)
                }
                return shown.map { $0.map { "\(block[$0.place]) \($0.language.rawValue)" } }
            }
            #expect(shown == Self.names.map { $0.best(language).map { "\($0.text) \($0.language.rawValue)" } })
        }
    }

    @Test(arguments: TestDatabase.engines) func fewTextsAreNumbered(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [RowTests.table]) { database in
            try await database.write { db in
                let none: String? = nil
                for (index, text) in ["x", "y", none, "x", ""].enumerated() {
                    try db.execute("INSERT INTO sample (id, words, fr) VALUES (\("\(index)"), \(text), \(text ?? "n"))")
                }
                var (block, few, more) = (TextBlock(), DistinctTexts(), DistinctTexts())
                var (numbers, required, texts): ([Int?], [Int], [String?]) = ([], [], [])
                try db.query("SELECT words, fr FROM sample ORDER BY id") { row in
                    numbers.append(row.optionalNumber(0, in: &few))
                    required.append(try row.number(1, in: &more))
                    texts.append(row.optionalText(0, in: &block).map { block[$0] })
                    if row.isNull(0) {
                        #expect(throws: RowError.self) { try row.number(0, in: &few) }
                        #expect(throws: RowError.self) { try row.text(0, in: &block) }
                    }
                    // No such column.
                    #expect(row.optionalNumber(2, in: &few) == nil)
                    #expect(throws: RowError.self) { try row.text(2, in: &block) }
                }
                #expect(numbers == [0, 1, nil, 0, 2])
                #expect(required == [0, 1, 2, 0, 3])
                #expect(texts == ["x", "y", nil, "x", ""])
            }
        }
    }
}
