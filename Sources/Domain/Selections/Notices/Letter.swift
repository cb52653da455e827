import Dossiers
import Phrases
import Values
import Web

/// The notification as a document of its own.
enum Letter {
    static func sheet(_ held: HeldDecision, _ decision: SelectionDecision, _ page: Page) -> HTML {
        let title = SelectionPhrases.letterTitle
        return page.document(page.text(title), "<h1>\(page(title))</h1>\(NoticePages.body(held, decision, page))")
    }
}
