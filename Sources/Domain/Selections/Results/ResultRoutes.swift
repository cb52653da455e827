import Access
package import Calls
import Database
import Dossiers
import Evaluations
import Phrases
package import Values
package import Web

/// The public results of a call: nobody sees them before they are published.
package enum ResultRoutes {
    package static func path(_ call: ID<Call>) -> Path { "/calls/\(call)/results" }

    static let all: [Route] = [
        .get("/calls/{id}/results", .anyone, cached: true, show),
        .post("/calls/{id}/results", .rule(SelectionRules.publish), publish),
    ]

    /// A line of the page: a dossier that was not selected is known by its number only.
    struct Line: Sendable {
        let number: String
        let name: Localized?
        let decision: SelectionDecision

        /// The day of a correction signed after the results had been published.
        func correctedOn(since published: Instant) -> Day? {
            guard decision.number > 1, let at = decision.signedAt, at > published else { return nil }
            return at.localDay
        }
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        let id: ID<Call> = try context.id()
        let (call, at, found) = try await context.site.database.read { db -> (Call, Instant, [Line]) in
            guard let call = try CallStore.find(id, in: db), let at = try DecisionStore.publishedAt(id, in: db) else {
                throw Refusal.hidden
            }
            return (call, at, try lines(of: id, in: db))
        }
        return ResultPages.show(call, at, found, context)
    }

    private static func lines(of call: ID<Call>, in db: any Connection) throws -> [Line] {
        let dossiers = Dictionary(
            uniqueKeysWithValues: try DossierStore.deposited(in: call, db).map { ($0.id, $0) })
        return try DecisionStore.inForce(of: call, in: db).compactMap { decision in
            guard let dossier = dossiers[decision.dossier], let number = dossier.number else { return nil }
            return Line(
                number: number, name: decision.outcome == .notSelected ? nil : dossier.name, decision: decision)
        }.sorted { $0.number < $1.number }
    }

    @Sendable private static func publish(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Call>, Actor, Instant) = (try context.id(), context.actor, context.now)
        try await context.site.database.write { db in
            let held = try HeldSelection.find(id, for: actor, in: db)
            try SelectionRules.publish.check(actor, held, at: now)
            try Deciding.publish(held.call.call, by: actor, at: now, in: db)
        }
        context.site.publicDataChanged()
        return context.redirect(path(id), saying: SelectionPhrases.published)
    }
}
