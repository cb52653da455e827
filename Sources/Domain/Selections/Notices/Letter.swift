import Dossiers
import Phrases
import Values
import Web

/// The notification as a document of its own.
enum Letter {
    static func sheet(_ held: HeldDecision, _ decision: SelectionDecision, _ page: Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(page.language.rawValue)" dir="\(page.language.direction)"><head><meta charset="utf-8">\
        <title>\(page.text(SelectionPhrases.letterTitle))</title><link rel="stylesheet" href="/css/document.css"></head>\
        <body><main class="letter"><header><p>\(page(page.settings.authority))</p>\
        \(page.demonstration.map { "<p class=\"specimen\">\($0)</p>" as HTML })\
        <h1>\(page(SelectionPhrases.letterTitle))</h1></header>\(NoticePages.body(held, decision, page))</main></body></html>
        """
    }
}
