import Calls
import Foundation
import Phrases
import Values
import Web

/// Why a review that was sent was not saved, shown above the form: nothing that was typed is lost.
struct UnsavedReview: Sendable {
    let reason: Phrase
    let status: Status
    /// The form stands below with what was typed and can be sent again.
    let isOpen: Bool
    let typed: Form

    /// One field of the review: how it is called, what was typed and what stands.
    private struct Entry {
        let label: HTML
        let typed: String
        let saved: String
    }

    func draw(_ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        let entries = entries(screen, page)
        let shown = isOpen ? entries.filter { $0.typed != $0.saved } : entries.filter { !$0.typed.isEmpty }
        let lines = shown.map { entry -> HTML in
            let text = isOpen ? entry.saved : entry.typed
            let body: HTML = text.isEmpty ? page(UnsavedPhrases.empty) : page.paragraphs(text)
            return "<div><dt>\(entry.label)</dt><dd>\(body)</dd></div>"
        }
        let title = isOpen ? UnsavedPhrases.standsNow : UnsavedPhrases.typed
        let list: HTML =
            lines.isEmpty ? .empty : "<p><strong>\(page(title))</strong></p><dl class=\"kv\">\(lines)</dl>"
        let again: HTML = isOpen ? "<p>\(page(UnsavedPhrases.saveAgain))</p>" : .empty
        return page.notice(
            .bad, "<h2>\(page(UnsavedPhrases.title))</h2><p>\(page(reason))</p>\(list)\(again)")
    }

    private func entries(_ screen: ReviewRoutes.Screen, _ page: Page) -> [Entry] {
        let saved = ReviewPages.saved(screen.review)
        func entry(_ field: String, _ label: HTML) -> Entry {
            Entry(label: label, typed: lines(typed[field]), saved: lines(saved[field]))
        }
        let grid = screen.held.grid.lines.flatMap { line -> [Entry] in
            let name = page(line.criterion.name)
            let scores = line.criterion.scored.map { sub in
                let part: HTML = line.criterion.subs.isEmpty ? name : "\(name) · \(page(sub.name))"
                return entry(ReviewForm.field(score: Scores.key(line.criterion, sub)), part)
            }
            let comment = entry(
                ReviewForm.field(comment: line.criterion.id), page(EvaluationPhrases.toldComment(line.criterion.name)))
            return scores + [comment]
        }
        let reason = isOpen ? [] : [entry("reason", page(EvaluationPhrases.reason))]
        return grid + [entry(ReviewForm.overall, page(EvaluationPhrases.overall))] + reason
    }

    /// Browsers send line ends of their own kind.
    private func lines(_ text: String?) -> String {
        (text ?? "").replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

enum UnsavedPhrases {
    static let title: Phrase = "evaluations.unsaved-title"
    static let standsNow: Phrase = "evaluations.unsaved-stands-now"
    static let typed: Phrase = "evaluations.unsaved-typed"
    static let empty: Phrase = "evaluations.unsaved-empty"
    static let saveAgain: Phrase = "evaluations.unsaved-save-again"
}
