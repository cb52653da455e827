/// The database of an installation, on either engine.
///
/// **A write closure may run twice** (a serialisation retry, a batch that another closure spoiled), so it has no effect outside the
/// database: no mail, no file, no message; those go through the outbox.
package protocol Database: Sendable {
    var engine: Engine { get }
    /// A consistent view; waits for no writer.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value
    /// One transaction: all of it, on disk when this returns, or nothing.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value
    /// The same for an act that is written together with others of its kind that wait with it.
    func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer
    /// Ends the connections after the work under way. Nothing may be asked afterwards.
    func close() async
}

package enum DatabaseError: Error {
    /// The database cannot be reached, or no connection came free in time: the page is a plain 503.
    case unavailable(String)
    /// A constraint of the schema refused the write; `name` is the constraint's or the table's and column's, as the engine tells it.
    case constraint(Constraint, name: String)
    /// Any other fault of a statement, in the engine's words: a defect of ours.
    case statement(String)

    package enum Constraint: Sendable { case unique, foreignKey, check, notNull }
}
