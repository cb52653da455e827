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

    struct Line: Sendable {
        let assignment: Assignment
        let dossier: Dossier
        let call: Call
    }

    @Sendable private static func list(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let (profile, found) = try await context.site.database.read { db -> (EvaluatorProfile?, [Line]) in
            (try ProfileStore.find(person, in: db), try lines(of: person, in: db))
        }
        return MinePages.list(found, hasProfile: profile != nil, context)
    }

    /// The assignments that still lead somewhere: a dossier from which one has stepped aside is not listed.
    static func lines(of person: ID<Person>, in db: any Connection) throws -> [Line] {
        var calls: [ID<Call>: Call] = [:]
        var lines: [Line] = []
        for assignment in try AssignmentStore.of(evaluator: person, in: db) where assignment.stage != .removed {
            guard let dossier = try DossierStore.find(assignment.dossier, in: db) else { continue }
            if calls[dossier.call] == nil { calls[dossier.call] = try CallStore.find(dossier.call, in: db) }
            if let call = calls[dossier.call] {
                lines.append(Line(assignment: assignment, dossier: dossier, call: call))
            }
        }
        return lines
    }
}
