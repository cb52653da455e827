import Access
package import Database
import Phrases
package import Values
import Web

/// A slot for the modules that own them: the records that a role may be given for, by name.
package struct ScopeChoices: Sendable {
    /// Directors and delegates act for a cluster, evaluators for a call; every other role is for the whole programme.
    package enum Kind: String, Sendable, CaseIterable { case cluster, call }

    package struct Scope: Sendable {
        package let id: String
        package let name: Localized
        package let kind: Kind
        package init(id: String, name: Localized, kind: Kind) { (self.id, self.name, self.kind) = (id, name, kind) }
    }

    package let all: @Sendable (any Connection) throws -> [Scope]
    package init(_ all: @escaping @Sendable (any Connection) throws -> [Scope]) { self.all = all }
    package static let none = ScopeChoices { _ in [] }
}

extension ScopeChoices.Kind {
    /// The roles that are given for one.
    var roles: Set<Role> {
        switch self {
        case .cluster: [.clusterDirector, .organisationDelegate]
        case .call: [.evaluator]
        }
    }

    fileprivate var words: (label: Phrase, hint: Phrase) {
        switch self {
        case .cluster: (PeoplePhrases.scopeCluster, PeoplePhrases.scopeClusterHint)
        case .call: (PeoplePhrases.scopeCall, PeoplePhrases.scopeCallHint)
        }
    }
}

extension Page {
    /// The record that a role is for, chosen by name; typed as an identifier only where no record is known by name.
    /// - Parameter roles: those that the form offers.
    func scopeField(
        _ scopes: [ScopeChoices.Scope], for roles: [Role], in typed: Form, _ faults: FormFaults
    ) -> HTML {
        // What was typed where no name was known yet is not lost.
        let isTyped = scopes.isEmpty || !(typed["scope"] ?? "").isEmpty
        let other: HTML =
            isTyped
            ? field("scope", PeoplePhrases.scope, in: typed, faults, required: false, hint: PeoplePhrases.scopeHint)
            : .empty
        let kinds = ScopeChoices.Kind.allCases.filter { !$0.roles.isDisjoint(with: roles) }
        return kinds.map { kind -> HTML in
            let named = scopes.filter { $0.kind == kind }.map { (id: $0.id, name: $0.name.text(language)) }
            guard !named.isEmpty else { return .empty }
            let sorted = named.sorted { (SearchKey.fold($0.name), $0.id) < (SearchKey.fold($1.name), $1.id) }
            return field(
                kind.rawValue, kind.words.label,
                .select(sorted.map { Field.Option($0.id, written($0.name)) }), in: typed, faults, required: false,
                hint: kind.words.hint)
        }.joined() + other
    }

    /// The record by its name, where it is known by one.
    func scope(_ id: String, among scopes: [ScopeChoices.Scope]) -> HTML {
        scopes.first { $0.id == id }.map { self($0.name) } ?? code(id)
    }
}
