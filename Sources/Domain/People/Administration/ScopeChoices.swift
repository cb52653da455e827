package import Database
import Phrases
package import Values
import Web

/// A slot for the modules that own them: the records that a role may be given for, by name.
package struct ScopeChoices: Sendable {
    package struct Scope: Sendable {
        package let id: String
        package let name: Localized
        package init(id: String, name: Localized) { (self.id, self.name) = (id, name) }
    }

    package let all: @Sendable (any Connection) throws -> [Scope]
    package init(_ all: @escaping @Sendable (any Connection) throws -> [Scope]) { self.all = all }
    package static let none = ScopeChoices { _ in [] }
}

extension Page {
    /// The record that a role is for: chosen by name, or typed as an identifier where none is known by name or where it is another one.
    func scopeField(_ scopes: [ScopeChoices.Scope], in typed: Form, _ faults: FormFaults) -> HTML {
        let sorted = scopes.map { (id: $0.id, name: $0.name.text(language)) }.sorted {
            (SearchKey.fold($0.name), $0.id) < (SearchKey.fold($1.name), $1.id)
        }
        let options = sorted.map { Field.Option($0.id, written($0.name)) }
        let choice: HTML =
            scopes.isEmpty
            ? .empty
            : field(
                "cluster", PeoplePhrases.scopeCluster, .select(options), in: typed, faults, required: false,
                hint: PeoplePhrases.scopeClusterHint)
        let other = field(
            "scope", scopes.isEmpty ? PeoplePhrases.scope : PeoplePhrases.scopeOther, in: typed, faults,
            required: false,
            hint: PeoplePhrases.scopeHint)
        return choice + other
    }
}
