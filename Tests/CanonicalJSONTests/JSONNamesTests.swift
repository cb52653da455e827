import CanonicalJSON
import Testing

@Suite struct JSONNamesTests {
    private func found(_ names: [String], in text: String) throws -> [Int?] {
        var found: [Int?] = []
        try JSONView(parsing: text).read(JSONNames(names)) { values in
            found = names.indices.map { values[$0]?.number }
        }
        return found
    }

    @Test(
        arguments: [
            (["a", "b"], "{\"a\":1,\"b\":2}", [1, 2]),
            (["b", "a"], "{\"a\":1,\"b\":2}", [2, 1]),
            (["c", "a"], "{\"a\":1,\"b\":2,\"c\":3}", [3, 1]),
            (["b", "a", "b"], "{\"a\":1,\"b\":2}", [2, 1, 2]),
            (["a", "b"], "{\"b\":2,\"z\":1}", [nil, 2]),
            (["b"], "{\"a\":{\"b\":1},\"b\":2}", [2]),
            (["a"], "{\"aa\":1}", [nil]),
            (["a"], "{}", [nil]),
            (["a"], "[\"a\",1]", [nil]),
            (["\n", "é"], "{\"\\n\":1,\"é\":2}", [1, 2]),
            ([""], "{\"\":1}", [1]),
            ([], "{\"a\":1}", []),
            (["abcdefgh2", "abcdefgh1"], "{\"abcdefgh1\":1,\"abcdefgh2\":2}", [2, 1]),
            (["abcdefgh"], "{\"abcdefgh\":1}", [1]), (["abcdefgh"], "{\"abcdefghi\":1}", [nil]),
            (["abcdefghX"], "{\"abcdefghY\":1}", [nil]), (["abcdefgh"], "{\"abcdefg\":1}", [nil]),
        ] as [([String], String, [Int?])])
    func findsEachAtItsPlace(_ names: [String], _ text: String, _ values: [Int?]) throws {
        #expect(try found(names, in: text) == values)
    }

    /// A plain value that is lent says what the value itself says.
    @Test func lendsPlainValues() throws {
        let view = try JSONView(parsing: "{\"a\":\"é\\n\",\"b\":-12,\"c\":true,\"d\":null,\"e\":\"\",\"f\":[1]}")
        var told: [String] = []
        view.read(JSONNames(["a", "b", "c", "d", "e", "f", "g"])) { values in
            for place in 0..<7 {
                guard let leaf = values.leaf(place) else { return told.append("none") }
                var text = ""
                leaf.withText { text = String(decoding: $0, as: UTF8.self) }
                told.append("\(leaf.kind) \(leaf.number ?? 0) \(leaf.flag ?? false) \(text)")
            }
        }
        #expect(
            told == [
                "string 0 false é\n", "integer -12 false ", "bool 0 true ", "null 0 false ", "string 0 false ",
                "array 0 false ", "none",
            ])
        view["b"]?.withLeaf { #expect($0.number == -12) }
    }

    @Test func saysWhatATextSays() throws {
        #expect(try JSONView(parsing: "\"a\\nb\"").says("a\nb"))
        #expect(try !JSONView(parsing: "\"ab\"").says("a"))
        #expect(try !JSONView(parsing: "1").says("1"))
    }
}
