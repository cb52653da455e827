package import Access
package import Database
package import Values

/// How the site learns who asks. The module that owns accounts gives it.
package struct Identity: Sendable {
    package enum Resolved: Sendable {
        case nobody
        /// The session ended by time; whose it was.
        case expired(ID<Person>)
        /// `mustNote`: the session has not been noted as in use for a while.
        case signedIn(Actor, mustNote: Bool = false)
    }

    /// From the session cookie's value to the actor behind it, at an instant.
    package let resolve: @Sendable (_ token: String, Instant, any Connection) throws -> Resolved
    /// What `resolve` asks, for `Connection.foresee`.
    package let questions: @Sendable (_ token: String, Instant) -> [SQL]
    /// Keeps a form that was posted on an expired session, for its owner to find after signing in.
    package let park: @Sendable (ID<Person>, _ path: String, Form, Instant, any Database) async throws -> Void
    /// Notes that the session is in use, so that it does not end from idleness.
    package let note: @Sendable (_ token: String, Instant, any Database) async throws -> Void
    package let signIn: Path
    /// Where the form of every signed-in page's menu posts.
    package let signOut: Path

    package init(
        signIn: Path, signOut: Path = "/session/end",
        resolve: @escaping @Sendable (String, Instant, any Connection) throws -> Resolved,
        questions: @escaping @Sendable (String, Instant) -> [SQL] = { _, _ in [] },
        park: @escaping @Sendable (ID<Person>, String, Form, Instant, any Database) async throws -> Void,
        note: @escaping @Sendable (String, Instant, any Database) async throws -> Void = { _, _, _ in }
    ) {
        (self.signIn, self.signOut) = (signIn, signOut)
        (self.resolve, self.questions, self.park, self.note) = (resolve, questions, park, note)
    }

    /// A site without accounts: everybody is anonymous.
    package static let none = Identity(signIn: "/", resolve: { _, _, _ in .nobody }, park: { _, _, _, _, _ in })
}
