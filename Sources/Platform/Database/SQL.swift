/// A statement as an interpolated literal: *the literal is code, the interpolation is data.*
///
///     let rows = try db.all("SELECT id, name FROM cluster WHERE region = \(region) AND sort_key > \(after) LIMIT \(50)") { … }
///
/// Values become parameters, numbered by their place; fragments (`SQL` in `SQL`) compose; nothing else can enter. The literal type is
/// `StaticString`, so that no text made at run time can become code. Nobody writes `$1` by hand.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package enum Piece: Sendable { case code(StaticString), value(SQLValue), list([SQLValue], ofNumbers: Bool) }

    package private(set) var pieces: [Piece]

    package init(stringLiteral code: StaticString) { pieces = [.code(code)] }
    package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            // Fragments have several pieces each: room for some of them, so that most statements grow once.
            pieces.reserveCapacity(interpolationCount > 2 ? 4 * interpolationCount + 4 : 2 * interpolationCount + 1)
        }
        package mutating func appendLiteral(_ code: StaticString) {
            if code.utf8CodeUnitCount > 0 { pieces.append(.code(code)) }
        }
        package mutating func appendInterpolation(_ value: some SQLConvertible) {
            pieces.append(.value(value.sqlValue))
        }
        package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            pieces.append(.value(value?.sqlValue ?? .null))
        }
        /// A value of a closed list, by its raw text.
        @_disfavoredOverload
        package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
        where Value.RawValue == String {
            pieces.append(.value(.text(value.rawValue)))
        }
        @_disfavoredOverload
        package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
        where Value.RawValue == String {
            pieces.append(.value(value.map { .text($0.rawValue) } ?? .null))
        }
        package mutating func appendInterpolation(_ value: SQLValue) { pieces.append(.value(value)) }
        package mutating func appendInterpolation(_ fragment: SQL) { pieces.append(contentsOf: fragment.pieces) }
        /// Several rows for `VALUES`, with a comma between them.
        package mutating func appendInterpolation(rows: some Collection<SQL>) {
            pieces.reserveCapacity(rows.reduce(pieces.count) { $0 + $1.pieces.count + 1 })
            for (place, row) in rows.enumerated() {
                if place > 0 { pieces.append(.code(", ")) }
                pieces.append(contentsOf: row.pieces)
            }
        }
        /// A parenthesised list for `IN`: `WHERE id IN \(list: ids)`. An empty list is one that nothing is in. It is one parameter
        /// however long it is: the text of the statement stays the same, and no engine's limit on parameters is met.
        package mutating func appendInterpolation<Value: SQLConvertible>(list values: [Value]) {
            pieces.append(.list(values.map(\.sqlValue), ofNumbers: Value.self == Int.self || Value.self == Int64.self))
        }
    }

    package static func + (a: SQL, b: SQL) -> SQL {
        var both = a
        both.append(b)
        return both
    }

    fileprivate mutating func append(_ fragment: SQL) { pieces.append(contentsOf: fragment.pieces) }
    fileprivate mutating func reserve(_ count: Int) { pieces.reserveCapacity(count) }
}

extension [SQL] {
    /// The fragments with `separator` between them; an empty list gives `empty`.
    package func joined(_ separator: SQL, empty: SQL = "") -> SQL {
        guard var joined = first else { return empty }
        joined.reserve(reduce(0) { $0 + $1.pieces.count + separator.pieces.count })
        for fragment in dropFirst() {
            joined.append(separator)
            joined.append(fragment)
        }
        return joined
    }
}
