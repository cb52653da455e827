/// The Moroccan common company identifier (ICE): 9 digits of the company, 4 of the establishment, 2 of a key.
/// Length and digits are required; the key (`ICE mod 97 = 0`) is an observation of library authors, no published rule, hence a doubt.
package struct ICE: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Fault: Error, Hashable, Sendable {
        /// Something other than digits, spaces, dots and dashes was typed.
        case notDigits
        /// The number of digits typed, where 15 are needed.
        case length(Int)
    }

    package let description: String

    package init(typed text: String) throws(Fault) {
        let digits = Digits.western(text).filter { !" .-\u{A0}\u{202F}".contains($0) }
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { throw .notDigits }
        guard digits.utf8.count == 15 else { throw .length(digits.utf8.count) }
        description = digits
    }

    package init(stored text: String) { description = text }

    package var keyHolds: Bool { Mod97.of(description) == 0 }
    /// The first nine digits: the company behind its establishments.
    package var company: String { String(description.prefix(9)) }
}

/// A Moroccan bank account identity (RIB): 24 digits, the whole congruent to 0 modulo 97.
package struct RIB: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Fault: Error, Hashable, Sendable { case notDigits, length(Int), key }

    package let description: String

    package init(typed text: String) throws(Fault) {
        let digits = Digits.western(text).filter { !" .-\u{A0}\u{202F}".contains($0) }
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { throw .notDigits }
        guard digits.utf8.count == 24 else { throw .length(digits.utf8.count) }
        guard Mod97.of(digits) == 0 else { throw .key }
        description = digits
    }
}

enum Mod97 {
    static func of(_ digits: String) -> Int {
        digits.utf8.reduce(0) { ($0 * 10 + Int($1 - UInt8(ascii: "0"))) % 97 }
    }
}
