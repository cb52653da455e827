/// A CSV text in the making: fields with a comma, a quote or a line break stand in quotes.
package struct CSVText {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter header: of all columns.
    package init(header: String) { bytes.append(contentsOf: (header + "\n").utf8) }

    package mutating func row(_ fields: String...) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ field: String) {
        guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }) else {
            return bytes.append(contentsOf: field.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
