package import Phrases
package import Values

/// What a rule answers.
package enum Decision: Sendable, Equatable {
    case allowed
    /// The actor may not know that the record exists: the page of an unknown id.
    case hidden
    /// The actor may see the record but not do this, and is told why.
    case refused(Phrase)

    package var isAllowed: Bool { self == .allowed }
}

/// One line of a module's rule table: who may do what to which record, and when.
///
///     static let submit = Rule<Dossier>("dossier.submit", [.clusterDirector, .organisationDelegate]) { actor, dossier, now in … }
///
/// It is checked when the request arrives and again in the transaction, on the row just read; pages ask it which buttons to show.
package struct Rule<Subject>: Sendable {
    package let name: String
    /// The roles that it can ever let through, for the printed matrix and as a first sieve; nil = any signed-in person.
    package let roles: Set<Role>?
    private let decide: @Sendable (Actor, Subject, Instant) -> Decision

    package init(
        _ name: String, _ roles: Set<Role>?, _ decide: @escaping @Sendable (Actor, Subject, Instant) -> Decision
    ) {
        (self.name, self.roles, self.decide) = (name, roles, decide)
    }

    package func callAsFunction(_ actor: Actor, _ subject: Subject, at now: Instant) -> Decision {
        if actor.kind == .system { return .allowed }
        guard actor.isSignedIn, roles.map(actor.has(any:)) ?? true else { return .hidden }
        return decide(actor, subject, now)
    }

    /// - Throws: `Refusal` unless allowed.
    package func check(_ actor: Actor, _ subject: Subject, at now: Instant) throws {
        switch self(actor, subject, at: now) {
        case .allowed: return
        case .hidden: throw Refusal.hidden
        case .refused(let reason): throw Refusal.refused(reason)
        }
    }
}

extension Rule where Subject == Void {
    /// A rule about no record in particular: whoever holds one of the roles.
    package init(_ name: String, _ roles: Set<Role>?) {
        self.init(name, roles) { _, _, _ in .allowed }
    }
    package func callAsFunction(_ actor: Actor, at now: Instant) -> Decision { self(actor, (), at: now) }
    package func check(_ actor: Actor, at now: Instant) throws { try check(actor, (), at: now) }
}

package enum Refusal: Error, Equatable { case hidden, refused(Phrase) }

/// What a route says of who may reach it; `grappe matrix` prints it. A handler checks the rule on the record itself.
package struct RouteAccess: Sendable {
    package enum Audience: Sendable, Equatable { case anyone, signedIn, roles(Set<Role>) }
    package let name: String
    package let audience: Audience

    /// A public page: a visible choice.
    package static let anyone = RouteAccess(name: "anyone", audience: .anyone)
    package static let signedIn = RouteAccess(name: "signed-in", audience: .signedIn)
    package static func rule<Subject>(_ rule: Rule<Subject>) -> RouteAccess {
        RouteAccess(name: rule.name, audience: rule.roles.map { .roles($0) } ?? .signedIn)
    }

    package func admits(_ actor: Actor) -> Bool {
        switch audience {
        case .anyone: true
        case .signedIn: actor.isSignedIn
        case .roles(let roles): actor.isSignedIn && actor.has(any: roles)
        }
    }
}
