package import Values

/// One row of an answer, lent by its statement: read what is needed inside the closure, keep values, not the row.
/// Columns are read by their place, from 0. A NULL where a value is expected, or a value of another kind, is a `RowError`:
/// the schema and the code disagree.
package struct Row {
    @usableFromInline let source: any RowSource
    package init(_ source: any RowSource) { self.source = source }

    package func isNull(_ column: Int) -> Bool { source.isNull(column) }

    package func text(_ column: Int) throws -> String { try bytes(column) { String(decoding: $0, as: UTF8.self) } }
    package func optionalText(_ column: Int) throws -> String? {
        source.optionalBytes(column).map { String(decoding: $0, as: UTF8.self) }
    }
    package func int(_ column: Int) throws -> Int { try required(optionalInt(column), column) }
    package func optionalInt(_ column: Int) throws -> Int? { try source.optionalInt(column).map { Int($0) } }
    package func bool(_ column: Int) throws -> Bool {
        try required(source.isNull(column) ? nil : source.bool(column), column)
    }

    /// The bytes of a text where they lie, for whoever needs no `String`: valid only within `read`.
    package func bytes<Value>(
        _ column: Int, _ read: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) throws -> Value {
        guard let bytes = source.optionalBytes(column) else { throw RowError.null(column: column) }
        return try read(bytes)
    }

    package func id<Entity>(_ column: Int) throws -> ID<Entity> { ID(stored: try text(column)) }
    package func optionalID<Entity>(_ column: Int) throws -> ID<Entity>? {
        try optionalText(column).map { ID(stored: $0) }
    }
    package func instant(_ column: Int) throws -> Instant {
        guard let instant = try bytes(column, { Instant($0) }) else {
            throw RowError.unreadable(column: column, text: source.text(column))
        }
        return instant
    }
    package func optionalInstant(_ column: Int) throws -> Instant? { isNull(column) ? nil : try instant(column) }
    package func day(_ column: Int) throws -> Day {
        guard let day = try bytes(column, { Day(utf8: $0) }) else {
            throw RowError.unreadable(column: column, text: source.text(column))
        }
        return day
    }
    package func optionalDay(_ column: Int) throws -> Day? { isNull(column) ? nil : try day(column) }
    package func localTime(_ column: Int) throws -> LocalTime { try parsed(column) { LocalTime($0) } }
    package func partialDate(_ column: Int) throws -> PartialDate { try parsed(column) { PartialDate($0) } }
    package func optionalPartialDate(_ column: Int) throws -> PartialDate? {
        isNull(column) ? nil : try partialDate(column)
    }
    package func money(_ column: Int) throws -> Money { Money(minor: Int64(try int(column))) }

    /// A value of a closed list, kept as its raw text.
    @inlinable
    package func value<Value: RawRepresentable>(_ column: Int) throws -> Value where Value.RawValue == String {
        let text = try text(column)
        guard let value = Value(rawValue: text) else { throw RowError.unreadable(column: column, text: text) }
        return value
    }

    /// Three text columns in the order fr, ar, en.
    package func localized(_ first: Int) throws -> Localized {
        Localized(fr: try optionalText(first), ar: try optionalText(first + 1), en: try optionalText(first + 2))
    }

    private func parsed<Value>(_ column: Int, _ read: (String) -> Value?) throws -> Value {
        let text = try text(column)
        guard let value = read(text) else { throw RowError.unreadable(column: column, text: text) }
        return value
    }

    private func required<Value>(_ value: Value?, _ column: Int) throws -> Value {
        guard let value else { throw RowError.null(column: column) }
        return value
    }
}

package enum RowError: Error { case null(column: Int), unreadable(column: Int, text: String) }

/// A driver's statement, standing on a row.
package protocol RowSource: AnyObject {
    func isNull(_ column: Int) -> Bool
    func text(_ column: Int) -> String
    /// The bytes of `text`, valid until the statement moves on.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>
    func int(_ column: Int) throws -> Int64
    func bool(_ column: Int) throws -> Bool
    /// `bytes` and `int`, or nil for a NULL.
    func optionalBytes(_ column: Int) -> UnsafeBufferPointer<UInt8>?
    func optionalInt(_ column: Int) throws -> Int64?
}

extension RowSource {
    package func optionalBytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? { isNull(column) ? nil : bytes(column) }
    package func optionalInt(_ column: Int) throws -> Int64? { isNull(column) ? nil : try int(column) }
}
