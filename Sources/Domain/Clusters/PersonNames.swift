package import Database

/// A slot for the module of people: the names behind the ids that a history holds.
package struct PersonNames: Sendable {
    package let read: @Sendable ([String], any Connection) throws -> [String: String]
    package init(_ read: @escaping @Sendable ([String], any Connection) throws -> [String: String]) { self.read = read }
    package static let none = PersonNames { _, _ in [:] }
}
