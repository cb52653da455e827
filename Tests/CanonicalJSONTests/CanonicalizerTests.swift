import CanonicalJSON
import MethodSupport
import Testing

struct CanonicalizerTests {
    static func canonical(_ text: String) throws -> String { try canonical(Array(text.utf8)) }
    static func canonical(_ bytes: [UInt8]) throws -> String {
        String(decoding: try bytes.withUnsafeBufferPointer { try Canonicalizer.canonical($0) }, as: UTF8.self)
    }

    /// RFC 8785, appendix B: the double's bits and its text.
    static let numbers: [(UInt64, String)] = [
        (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
        (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
        (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
        (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
        (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
        (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
        (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
        (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
        (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
        (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
        (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
        (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ]

    @Test(arguments: numbers)
    func numbersAreThoseOfTheRFC(_ number: (UInt64, String)) throws {
        #expect(try Self.canonical(Double(bitPattern: number.0).description) == number.1)
        #expect(try Self.canonical(number.1) == number.1)
    }

    static let texts: [(String, String)] = [
        ("1.0", "1"), ("-0", "0"), ("-0.0e5", "0"), ("1E2", "100"), ("10.050", "10.05"), ("0.001e1", "0.01"),
        ("1e-7", "1e-7"), ("123e-20", "1.23e-18"), ("1e-400", "0"), ("100000000000000000000", "100000000000000000000"),
        ("1000000000000000000000", "1e+21"), ("12345678901234567890", "12345678901234567000"),
        ("0.1000000000000000055511151231257827", "0.1"), ("4.5e15", "4500000000000000"),
        (" [ 1 , \"a\" , null , true,false ,{ } , [ ] ] ", "[1,\"a\",null,true,false,{},[]]"),
        (#""\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/""#, "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""),
        (#""\ud83d\ude00\u007f\b\f\r\t""#, "\"😀\u{7F}\\b\\f\\r\\t\""),
        // RFC 8785, 3.2.3: names by their UTF-16 code units.
        (
            #"{"\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Smile","\u0080":"Control","\u00f6":"O"}"#,
            "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"O\",\"€\":\"Euro\",\"😀\":\"Smile\",\"\u{FB33}\":\"Dalet\"}"
        ),
        (#"{"b":{"d":1,"c":[{"z":0,"y":0}]},"a":2,"":3}"#, #"{"":3,"a":2,"b":{"c":[{"y":0,"z":0}],"d":1}}"#),
        (#"{"a\n":1,"a":2,"a\t":3,"a\\":4,"aZ":5}"#, #"{"a":2,"a\t":3,"a\n":1,"aZ":5,"a\\":4}"#),
    ]

    @Test(arguments: texts)
    func theFormIsOne(_ text: (String, String)) throws {
        #expect(try Self.canonical(text.0) == text.1)
        #expect(try Self.canonical(text.1) == text.1)
    }

    static let faults: [(String, Int, String)] = [
        ("", 0, "a value is missing"), ("[1,]", 3, "a value is missing"), ("nul", 0, "a value is missing"),
        ("[1 2]", 3, "a comma or the end of the list is missing"), ("{\"a\"1}", 4, "a colon is missing"),
        ("{\"a\":1 \"b\"}", 7, "a comma or the end of the object is missing"),
        ("{a:1}", 1, "a name in quotes is missing"),
        ("1 1", 2, "something after the value"), ("01", 0, "a zero before a number"), ("-", 0, "a digit is missing"),
        ("1.", 2, "a digit is missing"), ("1e", 2, "a digit is missing"),
        ("1e309", 0, "a number beyond the range of a double"),
        ("-1e999999999999", 0, "a number beyond the range of a double"), ("\"a", 0, "a string that is never closed"),
        ("\"a\u{1}\"", 2, "a control character in a string"), ("\"\\x\"", 1, "an unknown escape"),
        ("\"\\u12g4\"", 1, "an escape without four hexadecimal digits"), ("\"\\ud800\"", 1, "a lone surrogate"),
        ("\"\\ud800\\u0041\"", 1, "a lone surrogate"), ("\"\\udc00\"", 1, "a lone surrogate"),
        ("\"\\ufffe\"", 1, "a noncharacter"), ("\"\\ud83f\\udfff\"", 1, "a noncharacter"),
        ("{\"a\":1,\"\\u0061\":2}", 7, "a name twice in one object"), ("\u{FEFF}1", 0, "a byte order mark"),
    ]

    @Test(arguments: faults)
    func whatIsNotIJSONIsRefused(_ fault: (String, Int, String)) {
        #expect(throws: CanonicalFault(offset: fault.1, message: fault.2)) { try Self.canonical(fault.0) }
    }

    static let bytes: [[UInt8]] = [
        [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ]

    @Test(arguments: bytes)
    func badUTF8IsRefused(_ bytes: [UInt8]) {
        #expect(throws: CanonicalFault(offset: 1, message: "this is not UTF-8")) {
            try Self.canonical([0x22] + bytes + [0x22])
        }
    }

    @Test(arguments: [[0xEF, 0xB7, 0x90], [0xEF, 0xBF, 0xBE], [0xF0, 0x9F, 0xBF, 0xBF]] as [[UInt8]])
    func noncharactersAreRefusedInUTF8Too(_ bytes: [UInt8]) {
        #expect(throws: CanonicalFault(offset: 1, message: "a noncharacter")) {
            try Self.canonical([0x22] + bytes + [0x22])
        }
    }

    @Test func depthIsBounded() throws {
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try Self.canonical(deep) == deep)
        #expect(throws: CanonicalFault(offset: 512, message: "more than 512 levels")) {
            try Self.canonical("[\(deep)]")
        }
    }

    /// Whatever double it is, and however it is written, it comes out the same, and is the same double again.
    @Test func doublesComeBackTheSame() throws {
        var generator = SeededGenerator(1)
        for _ in 0..<20_000 {
            let double = Double(bitPattern: generator.next())
            guard double.isFinite else { continue }
            let text = try Self.canonical(double.description)
            #expect(Double(text) == double)
            #expect(try Self.canonical(text) == text)
            let short = Double(Int.random(in: -99_999...99_999, using: &generator)) / 1000
            #expect(Double(try Self.canonical(short.description)) == short)
        }
    }

    /// Objects nested at random, written in any order and spacing, have one form.
    @Test func theOrderAndSpacingOfATextChangeNothing() throws {
        var generator = SeededGenerator(2)
        for _ in 0..<500 {
            let value = RandomJSON(&generator, depth: 4)
            let one = try Self.canonical(value.text(&generator))
            #expect(try Self.canonical(value.text(&generator)) == one)
            #expect(try Self.canonical(one) == one)
            #expect(JSONValueForm.text(value) == one)
        }
    }
}

/// A value drawn at random, and its canonical form made the slow way.
indirect enum RandomJSON {
    case text(String), number(Int), list([RandomJSON]), object([(String, RandomJSON)])

    static let names = ["", "a", "b", "é", "ع", "\u{FB33}", "😀", "z\n", "\"", "aa", "\\", "a\u{1}", "\u{E000}", "𝒳"]

    init(_ generator: inout SeededGenerator, depth: Int) {
        switch Int.random(in: 0..<(depth == 0 ? 2 : 4), using: &generator) {
        case 0: self = .text(Self.names.randomElement(using: &generator)!)
        case 1: self = .number(Int.random(in: -1000...1000, using: &generator))
        case 2:
            var items: [RandomJSON] = []
            for _ in 0..<Int.random(in: 0...3, using: &generator) { items.append(.init(&generator, depth: depth - 1)) }
            self = .list(items)
        default:
            var members: [(String, RandomJSON)] = []
            for name in Self.names.shuffled(using: &generator).prefix(Int.random(in: 0...6, using: &generator)) {
                members.append((name, .init(&generator, depth: depth - 1)))
            }
            self = .object(members)
        }
    }

    /// With blanks here and there, members in any order, characters escaped or not.
    func text(_ generator: inout SeededGenerator) -> String {
        let space = [" ", "", "\n", "\t \r"].randomElement(using: &generator)!
        func quoted(_ text: String, _ generator: inout SeededGenerator) -> String {
            var out = "\""
            for unit in text.utf16 {
                let isPlain = unit >= 0x20 && unit != 0x22 && unit != 0x5C && !(0xD800..<0xE000).contains(unit)
                if isPlain, Bool.random(using: &generator) {
                    out.unicodeScalars.append(Unicode.Scalar(unit)!)
                } else {
                    let hex = String(unit, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            }
            return out + "\""
        }
        switch self {
        case .text(let text): return quoted(text, &generator) + space
        case .number(let number): return "\(space)\(number)"
        case .list(let items): return "[" + items.map { $0.text(&generator) + space }.joined(separator: ",") + "]"
        case .object(let members):
            let parts = members.shuffled(using: &generator).map { name, value in
                quoted(name, &generator) + space + ":" + value.text(&generator)
            }
            return "{" + space + parts.joined(separator: ",") + "}"
        }
    }
}

enum JSONValueForm {
    static func text(_ value: RandomJSON) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
                .map { quoted($0.0) + ":" + text($0.1) }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            .replacing("\u{1}", with: "\\u0001") + "\""
    }
}
