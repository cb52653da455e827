package import Database
package import Web

/// A slot for the module of calls: what an edition is called and where its page is, by the call's id in the record.
package struct CallTitles: Sendable {
    package struct Title: Sendable {
        /// `2011-2012`.
        package let edition: String
        package let path: Path
        package init(edition: String, path: Path) { (self.edition, self.path) = (edition, path) }
    }

    package let read: @Sendable (any Connection) throws -> [String: Title]
    package init(_ read: @escaping @Sendable (any Connection) throws -> [String: Title]) { self.read = read }
    /// Where no module of calls is there, editions are not named.
    package static let none = CallTitles { _ in [:] }
}
