import Testing

@testable import CanonicalJSON

@Suite struct CanonicalWriterTests {
    /// Each with its escapes, at the ends and beyond eight bytes.
    @Test(arguments: ["", "\"", "a\\b", "\u{0}\u{8}\t\n\u{c}\r\u{1f}", "exactly8", "eight and more \"é\" تجمع 🌊\n"])
    func writesWhatTheValuesWrite(text: String) throws {
        let inner: JSONValue = ["a": .string(text), "b": .array([.string(text), .null])]
        let whole: JSONValue = [
            "empty": .array([]), "flag": .bool(true), "inner": inner, "none": .null, "number": .integer(-12),
            "text": .string(text),
        ]
        var writer = CanonicalWriter()
        writer.open(.object)
        writer.member("empty")
        writer.open(.array)
        writer.close(.array)
        writer.member("flag")
        writer.flag(true)
        writer.member(String("inner"))
        writer.written(JSONView(inner))
        writer.member("none")
        writer.string(nil)
        writer.member("number")
        writer.integer(-12)
        writer.member("text")
        writer.written(JSONView(.string(text)))
        writer.close(.object)
        #expect(writer.text == whole.canonicalText)
        #expect(try JSONValue(parsing: writer.text) == whole)
    }
}
