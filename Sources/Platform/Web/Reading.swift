package import Database

/// All that a page shows, or that an act needs to know, read in one loan of a connection together with the question who asks: on PostgreSQL
/// one round trip instead of several, and one moment for rights and contents (docs/decisions/006-asked-before-it-is-known-who-asks.md).
package struct Reading: Sendable {
    /// Draws what was read, or goes on with the act, when the connection has been given back.
    package typealias Drawing = @Sendable () async throws -> Response

    let questions: @Sendable (Context) -> [SQL]
    let read: @Sendable (Context, any Connection) throws -> Drawing

    /// - Parameters:
    ///   - questions: what `read` will probably ask of an actor, for `Connection.foresee`. They are asked before it is known who asks, for
    ///     whoever came with the same session the last time: nothing is taken from their answers that `read` does not ask itself.
    ///   - read: as the closure of `Database.read`: it may run twice.
    package init(
        questions: @escaping @Sendable (Context) -> [SQL] = { _ in [] },
        read: @escaping @Sendable (Context, any Connection) throws -> Drawing
    ) {
        (self.questions, self.read) = (questions, read)
    }
}
