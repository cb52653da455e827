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
        #expect(writer.bytes == Array(writer.text.utf8))
        #expect(writer.count == writer.bytes.count)
        #expect(try JSONValue(parsing: writer.text) == whole)
    }

    /// Whatever the length, and wherever in it something is to be escaped.
    @Test func writesEscapesAtAnyPlace() throws {
        for length in 0...20 {
            for place in 0...length {
                let text = String(repeating: "a", count: place) + "\"" + String(repeating: "é", count: length - place)
                let plain = String(repeating: "b", count: length)
                var writer = CanonicalWriter()
                writer.open(.array)
                for text in [text, plain] {
                    writer.next()
                    writer.string(text)
                }
                writer.close(.array)
                #expect(writer.text == JSONValue.array([.string(text), .string(plain)]).canonicalText)
                let read = try JSONView(parsing: writer.text).items.map(\.text)
                #expect(read == [text, plain])
            }
        }
    }

    @Test func growsWithWhatIsWritten() {
        let items = (0..<500).map { "item \($0)" }
        var writer = CanonicalWriter(capacity: 0)
        writer.open(.array)
        for item in items {
            writer.next()
            writer.string(item)
        }
        writer.close(.array)
        #expect(writer.text == JSONValue.array(items.map { .string($0) }).canonicalText)
    }
}
