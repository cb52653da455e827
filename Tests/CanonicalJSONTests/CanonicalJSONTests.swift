import CanonicalJSON
import Testing

@Suite struct CanonicalJSONTests {
    @Test(
        arguments: [
            (JSONValue.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-12, "-12"), ("", "\"\""),
            ([], "[]"), ([:], "{}"), ([1, "a", [true]], "[1,\"a\",[true]]"),
            (["b": 1, "a": 2], "{\"a\":2,\"b\":1}"),
            ("é\u{20AC}$\u{0F}\nA'B\"\\\"/", "\"é\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\"/\""),
            ("\u{8}\t\u{C}\r\u{1}", "\"\\b\\t\\f\\r\\u0001\""),
        ] as [(JSONValue, String)])
    func oneWayToWriteEachValue(value: JSONValue, text: String) throws {
        #expect(value.canonicalText == text)
        #expect(try JSONValue(parsing: text) == value)
    }

    /// RFC 8785, 3.2.3: the order of names is that of UTF-16 code units, not of code points.
    @Test func namesAreSortedByUTF16() {
        let value: JSONValue = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis",
        ]
        let order = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"]
        var rest = value.canonicalText[...]
        for word in order {
            let range = rest.firstRange(of: word)
            #expect(range != nil, "\(word)")
            rest = range.map { rest[$0.upperBound...] } ?? rest
        }
    }

    @Test(
        arguments: [
            ("\"\\u00e9\\ud83d\\ude00\\/\"", JSONValue.string("é😀/")), (" { \"a\" : [ 1 , 2 ] } ", ["a": [1, 2]]),
            ("9007199254740991", 9_007_199_254_740_991),
        ] as [(String, JSONValue)])
    func readsOtherWaysOfWriting(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "1.5", "01", "-0", "1e3", "nul", "\"a", "\"\n\"", "\"\\x\"",
        "\"\\ud800\"", "\"\\u12g4\"", "1 2", "{a:1}", "9007199254740992", String(repeating: "[", count: 200),
    ])
    func refusesEverythingElse(text: String) {
        #expect(throws: JSONFault.self) { try JSONValue(parsing: text) }
    }
}
