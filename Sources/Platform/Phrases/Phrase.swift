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

    package indirect enum Argument: Sendable, Hashable { case value(Value) }

    package let key: String
    package let arguments: [String: Argument]

    /// A key made at run time, for what is named by data: an act of history is `act.call.published`, one of its fields `field.state`.
    package init(dynamic key: String) { (self.key, arguments) = (key, [:]) }
    package init(stringLiteral key: StaticString) { (self.key, arguments) = (key.description, [:]) }
    package init(stringInterpolation i: StringInterpolation) { (key, arguments) = (i.key, i.arguments) }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var key = ""
        var arguments: [String: Argument] = [:]

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ text: StaticString) {
            guard key.isEmpty else { return }
            key = text.withUTF8Buffer { String(decoding: $0.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }
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
        private mutating func set(_ name: StaticString, _ value: Value) { arguments[name.description] = .value(value) }
    }
}
