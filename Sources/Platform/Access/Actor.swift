package import Values

/// Somebody with an account; People's module owns the record behind it.
package enum Person {}

/// Who asks: a signed-in person with the roles held today, nobody in particular, or the system itself (jobs, the loader).
package struct Actor: Sendable {
    package enum Kind: Sendable, Equatable { case anonymous, person(ID<Person>), system }

    package let kind: Kind
    package let name: String
    package let email: EmailAddress?
    /// Only the grants that hold at the time of the request.
    package let grants: [Grant]

    package init(_ kind: Kind, name: String = "", email: EmailAddress? = nil, grants: [Grant] = []) {
        (self.kind, self.name, self.email, self.grants) = (kind, name, email, grants)
    }

    package static let anonymous = Actor(.anonymous)
    package static let system = Actor(.system)

    package var person: ID<Person>? { if case .person(let id) = kind { id } else { nil } }
    package var isSignedIn: Bool { person != nil }
    package var roles: Set<Role> { Set(grants.map(\.role)) }
    package func has(_ role: Role) -> Bool { grants.contains { $0.role == role } }
    package func has(any roles: Set<Role>) -> Bool { grants.contains { roles.contains($0.role) } }
    /// The records for which the actor holds `role`; nil when one grant of it covers the whole programme.
    package func scopes(of role: Role) -> [String]? {
        let held = grants.filter { $0.role == role }
        return held.contains { $0.scope == nil } ? nil : held.compactMap(\.scope)
    }
}
