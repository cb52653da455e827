package import Database
package import Dossiers
package import Values

/// A slot for the module that decides: what the decision in force on a dossier asks for besides; nil where it asks nothing.
package struct DecisionConditions: Sendable {
    package let of: @Sendable (ID<Dossier>, any Connection) throws -> String?
    package init(_ of: @escaping @Sendable (ID<Dossier>, any Connection) throws -> String?) { self.of = of }
    /// Where nothing decides, nothing is asked.
    package static let none = DecisionConditions { _, _ in nil }
}
