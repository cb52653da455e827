package import Database
package import Values
package import Web

/// A slot for the module that decides: how many a call's published results select, and where they are read.
package struct CallResults: Sendable {
    package typealias Answer = (selected: Int, path: Path)
    /// nil while nothing is published.
    package let of: @Sendable (ID<Call>, any Connection) throws -> Answer?
    package init(_ of: @escaping @Sendable (ID<Call>, any Connection) throws -> Answer?) { self.of = of }
    /// Where nothing decides.
    package static let none = CallResults { _, _ in nil }
}
