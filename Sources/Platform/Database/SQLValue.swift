package import Values

/// What goes into a statement. The closed list of column types: TEXT, BIGINT, BOOLEAN (0 or 1 on SQLite), and NULL.
package enum SQLValue: Sendable, Hashable {
    case null
    case text(String)
    /// A text as its bytes in UTF-8, for one that is large and was never a `String`.
    case utf8([UInt8])
    case int(Int64)
    case bool(Bool)
}

package protocol SQLConvertible { var sqlValue: SQLValue { get } }

extension String: SQLConvertible { package var sqlValue: SQLValue { .text(self) } }
extension Int: SQLConvertible { package var sqlValue: SQLValue { .int(Int64(self)) } }
extension Int64: SQLConvertible { package var sqlValue: SQLValue { .int(self) } }
extension Bool: SQLConvertible { package var sqlValue: SQLValue { .bool(self) } }
extension ID: SQLConvertible { package var sqlValue: SQLValue { .text(text) } }
extension Instant: SQLConvertible { package var sqlValue: SQLValue { .text(description) } }
extension Day: SQLConvertible { package var sqlValue: SQLValue { .text(description) } }
extension LocalTime: SQLConvertible { package var sqlValue: SQLValue { .text(description) } }
extension PartialDate: SQLConvertible { package var sqlValue: SQLValue { .text(text) } }
extension EmailAddress: SQLConvertible { package var sqlValue: SQLValue { .text(description) } }
extension ICE: SQLConvertible { package var sqlValue: SQLValue { .text(description) } }
extension SQLConvertible where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}
