import Access
package import Calls
import Phrases
import Web

extension Dossiers {
    /// Under a call, for those who examine: the way to its dossiers.
    package static let callPanel = CallPanel { call, page, db in
        let held = try HeldDeposits.held(call, for: page.actor, in: db)
        guard DossierRules.count(page.actor, held, at: page.now).isAllowed else { return .empty }
        return "<p>\(page.anchor(DossierPaths.list(call.id), DossierPhrases.deposits, style: "btn"))</p>"
    }
}
