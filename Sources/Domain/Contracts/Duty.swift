package import Database
package import Values

/// A duty of associations that receive public money, as the public record tells it (`obligations.yaml`).
package struct Duty: Sendable, Equatable {
    /// The record's id: `certified-accounts`.
    package let id: String
    package let text: Localized
    /// The sum of public contributions above which it binds; nil for one that always does.
    package let threshold: Money?

    package init(id: String, text: Localized, threshold: Money? = nil) {
        (self.id, self.text, self.threshold) = (id, text, threshold)
    }
}

/// A slot for the module that keeps the public record.
package struct Duties: Sendable {
    package let all: @Sendable (any Connection) throws -> [Duty]
    package init(_ all: @escaping @Sendable (any Connection) throws -> [Duty]) { self.all = all }
    package static let none = Duties { _ in [] }
}
