import Access
package import Calls
import Database
import Phrases
import Web

extension Evaluations {
    /// Under a call, for the Division: the way to its evaluation, once the call has closed.
    package static let panel = CallPanel { call, page, db in
        guard page.actor.has(any: EvaluationRules.division), call.isClosed(at: page.now),
            EvaluationRules.overview(
                page.actor, try EvaluationStanding.find(call.id, for: page.actor, in: db), at: page.now
            ).isAllowed
        else { return .empty }
        return "<p>\(page.anchor(OverviewRoutes.path(call.id), EvaluationPhrases.overviewTitle, style: "btn"))</p>"
    }
}
