import Access
package import Calls
import Database
import Phrases
import Web

extension Selections {
    /// Under a call: the published results for everybody, ranking and decisions for those who read them.
    package static let panel = CallPanel { call, page, db in
        var links: [HTML] = []
        if try DecisionStore.publishedAt(call.id, in: db) != nil {
            links.append(page.anchor(ResultRoutes.path(call.id), SelectionPhrases.resultsTitle, style: "btn"))
        }
        if call.isClosed(at: page.now), SelectionRules.see.roles.map(page.actor.has(any:)) ?? false {
            let held = try HeldSelection.find(call.id, for: page.actor, in: db)
            if SelectionRules.see(page.actor, held, at: page.now).isAllowed {
                links.append(page.anchor(RankingRoutes.path(call.id), SelectionPhrases.rankingTitle, style: "btn"))
            }
        }
        return links.isEmpty ? .empty : "<p class=\"row\">\(links)</p>"
    }
}
