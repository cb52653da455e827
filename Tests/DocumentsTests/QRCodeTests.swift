import Testing

@testable import Documents

@Suite struct QRCodeTests {
    @Test(arguments: [("grappe.ma", 21), ("https://example.ma/verification/7Q2M", 29), ("طاقة", 21)])
    func sizes(text: String, size: Int) throws {
        let code = try #require(QRCode(text))
        #expect(code.size == size)
        for (row, column) in [(0, 0), (0, size - 7), (size - 7, 0)] {
            let finder = (0..<7).map { y in String((0..<7).map { code[row + y, column + $0] ? "#" : "." }) }
            #expect(finder == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
        }
    }

    @Test(arguments: ["grappe.ma", "a", "abcdefghijklmn", "طاقة", "Événement"]) func readBack(text: String) throws {
        let code = try #require(QRCode(text))
        #expect(try #require(readVersion1(code)) == text)
    }

    @Test func tooMuchOrNothing() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\u{0}b") == nil)
        #expect(QRCode(String(repeating: "a", count: 2331))?.size == 177)
        #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
    }

    @Test func svg() throws {
        let code = try #require(QRCode("grappe.ma"))
        let svg = String(decoding: code.svg(label: "\"<&"), as: UTF8.self)
        #expect(
            svg.hasPrefix(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\" role=\"img\" aria-label=\"&quot;&lt;"
            ))
        #expect(!svg.contains("style"))
        #expect(svg.contains("d=\"M4 4h7v1h-7z"))
        let dark = (0..<21).reduce(0) { sum, row in sum + (0..<21).count { code[row, $0] } }
        let drawn = svg.split(separator: "v1h-").dropFirst().reduce(0) { $0 + (Int($1.prefix { $0.isNumber }) ?? 0) }
        #expect(drawn == dark)
    }

    /// A reader of version 1-M codes in byte mode, after ISO/IEC 18004, 8: unmask, follow the columns, no error
    /// correction.
    private func readVersion1(_ code: QRCode) -> String? {
        guard code.size == 21 else { return nil }
        let format = (0..<5).reduce(0) { $0 << 1 | (code[8, $1] ? 1 : 0) } ^ 0b10101
        guard format >> 3 == 0b00 else { return nil }
        var bits: [Bool] = []
        for (turn, right) in [20, 18, 16, 14, 12, 10, 8, 5, 3, 1].enumerated() {
            for step in 0..<21 {
                let row = turn % 2 == 0 ? 20 - step : step
                for column in [right, right - 1] where !isFixed(row, column) {
                    bits.append(code[row, column] != isMasked(row, column, format & 7))
                }
            }
        }
        func number(_ from: Int, _ count: Int) -> Int { bits[from..<from + count].reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }
        guard number(0, 4) == 0b0100 else { return nil }
        let bytes = (0..<number(4, 8)).map { UInt8(number(12 + 8 * $0, 8)) }
        return String(validating: bytes, as: UTF8.self)
    }

    private func isFixed(_ row: Int, _ column: Int) -> Bool {
        row == 6 || column == 6 || (row <= 8 && (column <= 8 || column >= 13)) || (row >= 13 && column <= 8)
    }

    private func isMasked(_ i: Int, _ j: Int, _ mask: Int) -> Bool {
        switch mask {
        case 0: (i + j) % 2 == 0
        case 1: i % 2 == 0
        case 2: j % 3 == 0
        case 3: (i + j) % 3 == 0
        case 4: (i / 2 + j / 3) % 2 == 0
        case 5: i * j % 2 + i * j % 3 == 0
        case 6: (i * j % 2 + i * j % 3) % 2 == 0
        default: ((i + j) % 2 + i * j % 3) % 2 == 0
        }
    }
}
