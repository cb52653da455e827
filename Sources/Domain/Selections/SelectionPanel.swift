import Access
package import Calls
import Database
import Evaluations
import Phrases
import Values
import Web

extension Selections {
    /// Under a call: the published results for everybody, ranking and decisions for those who read them.
    package static let panel = CallPanel { call, page, db in
        var links: [HTML] = []
        if try DecisionStore.publishedAt(call.id, in: db) != nil {
            links.append(page.anchor(ResultRoutes.path(call.id), SelectionPhrases.resultsTitle, style: "btn"))
        }
        if call.isClosed(at: page.now), try sees(page.actor, call, at: page.now, in: db) {
            links.append(page.anchor(RankingRoutes.path(call.id), SelectionPhrases.rankingTitle, style: "btn"))
        }
        return links.isEmpty ? .empty : "<p class=\"row\">\(links)</p>"
    }

    /// As `SelectionRules.see` has it. The dossiers are put together for the committee alone: its sight depends on all of them.
    private static func sees(_ actor: Actor, _ call: Call, at now: Instant, in db: any Connection) throws -> Bool {
        guard SelectionRules.see.roles.map(actor.has(any:)) ?? false else { return false }
        let standing = try EvaluationStanding.find(call.id, for: actor, in: db)
        if SelectionRules.denied(standing) != nil { return false }
        if actor.has(any: EvaluationRules.division) { return true }
        return SelectionRules.see(actor, try HeldSelection.find(call.id, for: actor, in: db), at: now).isAllowed
    }
}
