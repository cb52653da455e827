import Tables
import Testing

struct CSVReaderTests {
    /// All records of a text that comes in pieces of `piece` bytes.
    static func records(_ bytes: [UInt8], piece: Int) throws -> [[String]] {
        var rest = bytes[...]
        var reader = try CSVReader(capacity: 16) { memory in
            let count = min(piece, memory.count, rest.count)
            memory.copyBytes(from: rest.prefix(count))
            rest = rest.dropFirst(count)
            return count
        }
        var records: [[String]] = []
        while try reader.next() { records.append((0..<reader.count).map { reader.text($0) }) }
        return records
    }

    static let texts: [(String, [[String]])] = [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
        ("a,b;c\n1,2;3\n", [["a", "b;c"], ["1", "2;3"]]),
        ("a\n\"x,\"\"y\"\"\nz\"\n", [["a"], ["x,\"y\"\nz"]]),
        ("a,b\n\"\",\"\"\r\n,", [["a", "b"], ["", ""], ["", ""]]),
        ("a\n\n", [["a"], [""]]),
        ("اسم,é€😀\n", [["اسم", "é€😀"]]),
        ("one-field-that-is-longer-than-the-buffer,b\n", [["one-field-that-is-longer-than-the-buffer", "b"]]),
        ("", []),
        ("\u{FEFF}", []),
    ]

    @Test(arguments: texts, [1, 2, 3, 7, 1000])
    func recordsAreReadHoweverTheTextComes(_ text: (String, [[String]]), piece: Int) throws {
        #expect(try Self.records(Array(text.0.utf8), piece: piece) == text.1)
    }

    static let faults: [([UInt8], TableFault)] = [
        (Array("a,b\n1,\"2".utf8), TableFault(line: 2, column: 3, "a quote that is never closed")),
        (
            Array("a,b\n1,é2\"3\n".utf8),
            TableFault(line: 2, column: 5, "a quote inside a field that does not begin with one")
        ),
        (Array("a\n\"x\"y\n".utf8), TableFault(line: 2, column: 4, "something after the closing quote")),
        (Array("a\n\"x\ny\"\r\n\"x\"\r".utf8), TableFault(line: 4, column: 4, "something after the closing quote")),
        (Array("a\rb\n".utf8), TableFault(line: 1, column: 2, "a carriage return without a line feed")),
        ([0x61, 0x0A, 0x62, 0xC3, 0x0A], TableFault(line: 2, column: 2, "this is not UTF-8")),
        ([0x61, 0x0A, 0x22, 0x0A, 0xED, 0xA0, 0x80, 0x22], TableFault(line: 3, column: 1, "this is not UTF-8")),
    ]

    @Test(arguments: faults, [1, 3, 1000])
    func faultsAreNamedWithLineAndColumn(_ fault: ([UInt8], TableFault), piece: Int) {
        #expect(throws: fault.1) { try Self.records(fault.0, piece: piece) }
    }

    static let notUTF8: [[UInt8]] = [
        [0x80], [0xC0, 0x80], [0xC2], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]

    @Test(arguments: notUTF8)
    func whatIsNotUTF8IsFound(_ bytes: [UInt8]) {
        let text = [0x61] + bytes
        #expect(text.withUnsafeBufferPointer(UTF8Check.firstFault) == 1)
    }

    @Test func everyCharacterIsUTF8() {
        for scalar in [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
            let text = Array(String(Unicode.Scalar(scalar)!).utf8)
            #expect(text.withUnsafeBufferPointer(UTF8Check.firstFault) == nil)
        }
    }
}
