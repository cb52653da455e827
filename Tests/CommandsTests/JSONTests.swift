import Commands
import Foundation
import Testing

@Suite struct JSONTests {
    @Test func oneLineInTheOrderGiven() {
        let text = JSON.object([
            ("b", .text("é \"q\" \\ \n\r\t\u{1}\u{7F} م")), ("a", .list([.int(-1), .bool(true), .null])),
            ("o", .object([])),
        ])
        #expect(text == "{\"b\":\"é \\\"q\\\" \\\\ \\n\\r\\t\\u0001\u{7F} م\",\"a\":[-1,true,null],\"o\":{}}")
    }

    @Test func otherProgramsReadIt() throws {
        let told = String(String.UnicodeScalarView((0..<0x300).compactMap { Unicode.Scalar($0) })) + "\u{2028}😀\r\n"
        let read =
            try JSONSerialization.jsonObject(with: Data(JSON.object([(told, .text(told))]).utf8)) as? [String: String]
        #expect(read == [told: told])
    }
}
