package import Values

/// A sentence to be said to a reader: the literal is its key in the catalogues, the interpolations are its data.
///
///     static func extended(to time: LocalTime) -> Phrase { "calls.extended \(time, as: "to")" }
///     static func members(_ n: Int) -> Phrase { "calls.members \(n, as: "count")" }
///
/// The catalogues hold whole sentences with `{to}` in them. An argument `count` also chooses the plural form.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    package enum Value: Sendable, Hashable {
        case text(String)
        case number(Int)
        case day(Day)
        case time(LocalTime)
        case partial(PartialDate)
        case money(Money)
        case tenths(Int)
        case localized(Localized)
        case phrase(Phrase)
    }

    /// What stands in the sentence for `{name}`.
    package struct Argument: Sendable, Hashable {
        package let name: String
        package let value: Value
    }

    package let key: String
    /// Few: a name is looked for from the first to the last.
    package let arguments: [Argument]

    package subscript(name: String) -> Value? {
        for argument in arguments where argument.name == name { return argument.value }
        return nil
    }

    /// A key made at run time, for what is named by data: an act of history is `act.call.published`, one of its fields `field.state`.
    package init(dynamic key: String) { (self.key, arguments) = (key, []) }
    package init(stringLiteral key: StaticString) { (self.key, arguments) = (key.description, []) }
    package init(stringInterpolation i: StringInterpolation) { (key, arguments) = (i.key, i.arguments) }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var key = ""
        var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) { arguments.reserveCapacity(interpolationCount) }
        package mutating func appendLiteral(_ text: StaticString) {
            guard key.isEmpty else { return }
            key = text.withUTF8Buffer { bytes in
                let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
            }
        }
        package mutating func appendInterpolation(_ text: String, as name: StaticString) { set(name, .text(text)) }
        package mutating func appendInterpolation(_ number: Int, as name: StaticString) { set(name, .number(number)) }
        package mutating func appendInterpolation(_ day: Day, as name: StaticString) { set(name, .day(day)) }
        package mutating func appendInterpolation(_ time: LocalTime, as name: StaticString) { set(name, .time(time)) }
        package mutating func appendInterpolation(_ date: PartialDate, as name: StaticString) {
            set(name, .partial(date))
        }
        package mutating func appendInterpolation(_ money: Money, as name: StaticString) { set(name, .money(money)) }
        package mutating func appendInterpolation(tenths: Int, as name: StaticString) { set(name, .tenths(tenths)) }
        package mutating func appendInterpolation(_ text: Localized, as name: StaticString) {
            set(name, .localized(text))
        }
        package mutating func appendInterpolation(_ phrase: Phrase, as name: StaticString) {
            set(name, .phrase(phrase))
        }
        private mutating func set(_ name: StaticString, _ value: Value) {
            arguments.append(Argument(name: name.description, value: value))
        }
    }
}
