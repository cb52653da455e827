import Phrases
import Values
import Web

/// The signed decisions that a later one replaced: they were notified once, and stay readable for whoever they were notified to.
enum ReplacedDecisions {
    static func draw(
        _ held: HeldDecision, before shown: SelectionDecision, inEveryLanguage: Bool, _ page: Page
    ) -> HTML {
        let older = held.selection.decisions.filter {
            $0.dossier == shown.dossier && $0.isSigned && $0.number < shown.number
        }
        // While a correction only waits, the signed decision is the one in force.
        let inForce = held.signed?.number
        return older.reversed().map { decision -> HTML in
            let day = decision.signedAt?.localDay ?? decision.proposedAt.localDay
            let title =
                decision.number == inForce
                ? SelectionPhrases.inForce(decision.number, day) : SelectionPhrases.replaced(decision.number, day)
            return """
                <details class="fold"><summary><span>\(page(title)) \(page.decided(decision))</span></summary>\
                <div>\(NoticePages.grounds(held, decision, inEveryLanguage: inEveryLanguage, page))</div></details>
                """
        }.joined()
    }
}
