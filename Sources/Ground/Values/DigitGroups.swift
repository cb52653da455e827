/// Amounts as people type them in a text: `10 000 000`.
package enum DigitGroups {
    /// The spaces between groups of three digits, as no-break spaces (U+00A0): a line does not end within such a number, and in an Arabic
    /// sentence its groups keep their order (UAX #9, rule W4: one common separator between two numbers is of their kind; a space is not).
    package static func joined(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count > 4, bytes.contains(UInt8(ascii: " ")) else { return text }
        var (out, wasGroup) = ([UInt8](), false)
        out.reserveCapacity(bytes.count + 8)
        for at in bytes.indices {
            guard bytes[at] == UInt8(ascii: " "), digits(bytes, after: at) == 3 else {
                out.append(bytes[at])
                wasGroup = wasGroup && isDigit(bytes[at])
                continue
            }
            let before = digits(bytes, before: at)
            let joins = (1...3).contains(before) && (wasGroup ? before == 3 : !follows(bytes, at - before))
            if joins { out += [0xC2, 0xA0] } else { out.append(bytes[at]) }
            wasGroup = joins
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func digits(_ bytes: [UInt8], after place: Int) -> Int {
        bytes[(place + 1)...].prefix(4).prefix(while: isDigit).count
    }

    private static func digits(_ bytes: [UInt8], before place: Int) -> Int {
        bytes[..<place].suffix(4).reversed().prefix(while: isDigit).count
    }

    /// Whether the digits from `start` on belong to something longer: a decimal, a code, a date.
    private static func follows(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return [".", ",", "/", "-", ":"].contains { UInt8(ascii: $0) == bytes[start - 1] }
    }
}
