import CanonicalJSON
import Testing

/// A value read where it lies says what the value itself says.
@Suite struct JSONViewTests {
    private static let values: [JSONValue] = [
        nil, true, false, 0, -12, 9_007_199_254_740_991, "", "é\u{20AC}$\u{0F}\nA'B\"\\\"/", [], [:],
        [1, "a", [true], [:]],
        ["b": 1, "a": [2, ["c": "x"]], "": "empty name", "é": "accent", "q\"uote": "escaped name"],
        ["\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "\u{1f600}": 4, "\u{80}": 5, "\u{f6}": 6],
    ].map { $0 ?? .null }

    private func kept(_ text: String) throws -> JSONView {
        try Array(text.utf8).withUnsafeBufferPointer { try JSONView(parsing: $0, wasCanonical: true) }
    }

    @Test(arguments: values) func saysWhatTheValueSays(value: JSONValue) throws {
        let text = value.canonicalText
        for view in [try JSONView(parsing: text), try kept(text), JSONView(value)] {
            #expect(view.value == value)
            #expect(view.canonicalText == text)
            #expect(view == JSONView(value))
            #expect((view.text, view.number, view.flag) == (value.text, value.number, value.flag))
            #expect(view.items.map(\.value) == value.items ?? [])
            var said = "nothing"
            view.withText { said = String(decoding: $0, as: UTF8.self) }
            #expect(said == value.text ?? "")
            #expect(
                Dictionary(uniqueKeysWithValues: view.members.map { ($0.name, $0.value.value) }) == value.members ?? [:]
            )
            for (name, member) in value.members ?? [:] { #expect(view[name]?.value == member) }
            #expect(view["unknown"] == nil)
        }
    }

    @Test(arguments: [
        ("\"\"", false), ("\"a\"", true), ("[]", false), ("[0]", true), ("{}", false), ("{\"a\":0}", true), ("0", true),
        ("null", false), ("false", true), ("[\"\",null,[]]", false), ("{\"a\":\"\",\"b\":{\"c\":[]}}", false),
        ("{\"a\":\"\",\"b\":{\"c\":[\"x\"]}}", true), ("[[],{\"a\":null},false]", true),
    ]) func knowsWhatSaysSomething(text: String, saysSomething: Bool) throws {
        #expect(try JSONView(parsing: text).saysSomething == saysSomething)
    }

    /// Written in another way it is the same value, and comes out in the one way.
    @Test(arguments: [
        (" { \"b\" : [ 1 , 2 ] , \"a\" : null } ", "{\"a\":null,\"b\":[1,2]}"), ("\"\\u00e9\\/\"", "\"é/\""),
        ("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"), ("\"\\u000F\"", "\"\\u000f\""),
    ]) func readsOtherWaysOfWriting(text: String, canonical: String) throws {
        #expect(try JSONView(parsing: text).canonicalText == canonical)
        #expect(try JSONView(parsing: text) == JSONView(parsing: canonical))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "1.5", "01", "-0", "1e3", "nul", "\"a", "\"\n\"", "\"\\x\"",
        "\"\\ud800\"", "\"\\u12g4\"", "1 2", "{a:1}", "9007199254740992", "99999999999999999999", "-", "\"\\",
        String(repeating: "[", count: 200), "{\"a\"}", "[1 2]", "tru", "{\"a\":}",
    ])
    func refusesEverythingElse(text: String) {
        #expect(throws: JSONFault.self) { try JSONView(parsing: text) }
        if !text.contains("\"a\":1,\"a\"") { #expect(throws: JSONFault.self) { try kept(text) } }
    }

    /// A string's end is looked for in steps of several bytes: each kind of byte is seen wherever it stands in a step.
    @Test(arguments: 0...39) func seesEveryByteOfAString(place: Int) throws {
        let (before, after) = (String(repeating: "a", count: place), String(repeating: "z", count: 39 - place))
        for (written, said) in [
            ("\\\"", "\""), ("\\\\", "\\"), ("\\n", "\n"), ("!", "!"), ("é", "é"), ("\u{7F}", "\u{7F}"),
        ] {
            for text in ["\"\(before)\(written)\(after)\"", "[\"\(before)\(written)\",\"\(after)\"]"] {
                let view = try JSONView(parsing: text)
                #expect(view.canonicalText == text)
                #expect((view.text ?? view.items.compactMap(\.text).joined()) == before + said + after)
            }
        }
        for wrong in ["\n", "\u{1F}", "\u{0}", "\\x"] {
            #expect(throws: JSONFault.self) { try JSONView(parsing: "\"\(before)\(wrong)\(after)\"") }
        }
        #expect(throws: JSONFault.self) { try JSONView(parsing: "\"\(before)") }
    }

    /// Names are in order by their UTF-16 code units, wherever in them they differ.
    @Test(arguments: [
        ("", "a"), ("a", "b"), ("a", "ab"), ("A", "a"), ("abcdefg", "abcdefgh"), ("abcdefgh", "abcdefghi"),
        ("abcdefgh", "abcdefgi"), ("abcdefgh1", "abcdefgh2"), ("abcdefghijklmnopq", "abcdefghijklmnopr"), ("z", "é"),
        ("aé", "aü"), ("az", "aé"), ("abcdefgé", "abcdefgü"), ("a!", "a#"), ("a ", "aa"), ("\u{1F600}", "\u{FB33}"),
        ("a\u{1F600}", "a\u{FB33}"), ("abcdefgh\u{1F600}", "abcdefgh\u{FB33}"), ("a\\\"", "a\\\\"), ("a", "a\\n"),
    ]) func knowsTheOrderOfNames(first: String, second: String) throws {
        let inOrder = "{\"\(first)\":1,\"\(second)\":2}"
        #expect(try JSONView(parsing: inOrder).canonicalText == inOrder)
        #expect(try JSONView(parsing: "{\"\(second)\":2,\"\(first)\":1}").canonicalText == inOrder)
        #expect(throws: JSONFault.self) { try JSONView(parsing: "{\"\(first)\":1,\"\(first)\":2}") }
    }

    /// More values than are made room for at first.
    @Test func readsTextsOfManySmallValues() throws {
        let text = "[" + Array(repeating: "[[],{},1]", count: 500).joined(separator: ",") + "]"
        let view = try JSONView(parsing: text)
        #expect(view.canonicalText == text)
        #expect(view.items.reduce(0) { $0 + $1.items.reduce(0) { $0 + ($1.number ?? 0) } } == 500)
        #expect(Array(view.items.map(\.canonicalText).suffix(1)) == ["[[],{},1]"])
    }

    @Test func differentValuesDiffer() throws {
        for (index, value) in Self.values.enumerated() {
            for other in Self.values[(index + 1)...] { #expect(JSONView(value) != JSONView(other)) }
        }
        #expect(JSONView("1") != JSONView(1))
    }
}
