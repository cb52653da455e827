package import Database

/// A slot for the directory of clusters: told when a contract begins or changes the support of one.
package struct SupportNews: Sendable {
    package let changed: @Sendable (_ cluster: String, any Connection) throws -> Void
    package init(_ changed: @escaping @Sendable (_ cluster: String, any Connection) throws -> Void) {
        self.changed = changed
    }
    /// Where there is no directory.
    package static let none = SupportNews { _, _ in }
}
