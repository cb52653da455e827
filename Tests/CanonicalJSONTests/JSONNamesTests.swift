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
        ] as [([String], String, [Int?])])
    func findsEachAtItsPlace(_ names: [String], _ text: String, _ values: [Int?]) throws {
        #expect(try found(names, in: text) == values)
    }

    @Test func saysWhatATextSays() throws {
        #expect(try JSONView(parsing: "\"a\\nb\"").says("a\nb"))
        #expect(try !JSONView(parsing: "\"ab\"").says("a"))
        #expect(try !JSONView(parsing: "1").says("1"))
    }
}
