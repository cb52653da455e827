import Access
package import Calls
import Database
import Web

extension Dossiers {
    /// What a reader may do with an open call: write a dossier. Offered to readers without an account and to whoever could own one,
    /// not to those who work on the call.
    package static func opening(_ sources: DossierSources) -> CallAction {
        CallAction(
            DossierPhrases.writeDossier, hint: DossierPhrases.accountNeeded, path: { DossierPaths.new($0) },
            serves: { call, page, db in
                guard page.actor.isSignedIn else { return true }
                let held = try HeldOpening.held(call, for: page.actor, sources, in: db)
                return DossierRules.open(page.actor, held, at: page.now).isAllowed
            })
    }
}
