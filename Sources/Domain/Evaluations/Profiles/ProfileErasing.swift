package import Access
package import Database
import History
package import Values

extension Evaluations {
    /// Forgets what an evaluator whose account closes told of himself or herself. That a conflict was declared stays, and what followed from it;
    /// what it consisted of goes.
    package static func erase(
        _ person: ID<Person>, because reason: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        try ProfileStore.erase(person, in: db)
        try AssignmentStore.eraseDeclarations(of: person, in: db)
        let assignments = try AssignmentStore.of(evaluator: person, in: db)
        try History.erasePersonal(of: .init("evaluator", person), because: reason, by: actor, at: now, in: db)
        for assignment in assignments {
            try History.erasePersonal(
                of: .init("assignment", assignment.id), because: reason, by: actor, at: now, in: db)
        }
    }
}
