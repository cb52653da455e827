import Access
import Calls
import Database
import Dossiers
import Values
import Web

/// What one evaluator has to read.
enum MineRoutes {
    static let path: Path = "/evaluations"
    static let all: [Route] = [.get("/evaluations", .rule(EvaluationRules.mine), list)]

    private static let pageSize = 50

    struct Line: Sendable {
        let assignment: Assignment
        let dossier: Dossier
        let call: Call
    }

    @Sendable private static func list(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let last = context.query["before"].flatMap { ID<Assignment>($0) }
        let (profile, found) = try await context.site.database.read { db -> (EvaluatorProfile?, [Line]) in
            (
                try ProfileStore.find(person, in: db),
                try lines(of: person, before: last, limit: pageSize + 1, in: db)
            )
        }
        let page = Array(found.prefix(pageSize))
        let next = found.count > pageSize ? page.last.map { path.with([("before", $0.assignment.id.text)]) } : nil
        return MinePages.list(
            page, next: next, first: last == nil ? nil : path, hasProfile: profile != nil, context)
    }

    /// The assignments that still lead somewhere, the newest first: a dossier from which one has stepped aside is not
    /// listed. Three statements, however many there are.
    static func lines(
        of person: ID<Person>, before last: ID<Assignment>? = nil, limit: Int, in db: any Connection
    ) throws -> [Line] {
        let assignments = try AssignmentStore.counting(of: person, before: last, limit: limit, in: db)
        let dossiers = try DossierStore.find(assignments.map(\.dossier), in: db)
        let calls = try CallStore.find(Set(dossiers.values.map(\.call)), in: db)
        return assignments.compactMap { assignment in
            guard let dossier = dossiers[assignment.dossier], let call = calls[dossier.call] else { return nil }
            return Line(assignment: assignment, dossier: dossier, call: call)
        }
    }
}
