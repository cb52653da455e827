import Phrases
import Values

extension Page {
    /// A whole document for the maker of PDFs: a receipt, a letter. Its head names the authority and says, in a
    /// demonstration, that it is one; the sheet is taken from the static files by its plain name.
    package func document(_ title: String, _ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)" dir="\(language.direction)"><head><meta charset="utf-8"><title>\(title)</title>\
        <link rel="stylesheet" href="/css/document.css"></head><body><header><p>\(self(settings.authority))</p>\
        \(demonstration.map { "<p class=\"specimen\">\($0)</p>" as HTML })</header><main>\(body)</main></body></html>
        """
    }
}
