import Calls
import Phrases
import Values
import Web

/// The parts of a dossier, each with its grain and how much of it is answered.
enum PartList {
    static func draw(_ held: HeldDossier, _ content: DossierContent, here: String?, flawed: Bool = false, _ page: Page)
        -> HTML
    {
        let parts = held.parts
        let progress = parts.map { content.progress(of: $0) }
        let full = zip(parts, progress).filter { isFull($0, content, $1) }.count
        let items = zip(parts, progress).map { part, progress -> HTML in
            line(part, progress, content, held, here, flawed, page)
        }
        return """
            <nav class="sections" aria-label="\(page.text(DossierPhrases.parts))">\
            <p class="over">\(page(DossierPhrases.parts)) <span class="num">\(page(DossierPhrases.partsFull(full, of: parts.count)))</span></p>\
            <progress class="bar mt-s" max="\(parts.count)" value="\(full)" aria-label="\(page.text(DossierPhrases.partsFull(full, of: parts.count)))"></progress>\
            <ol class="mt-s">\(items)</ol></nav>
            """
    }

    /// Full is when nothing required is missing and something is answered.
    private static func isFull(_ part: Part, _ content: DossierContent, _ progress: (answered: Int, of: Int)) -> Bool {
        part.asked.allSatisfy { !$0.isRequired || content.isAnswered($0, of: part) }
            && (progress.answered > 0 || progress.of == 0)
    }

    private static func line(
        _ part: Part, _ progress: (answered: Int, of: Int), _ content: DossierContent, _ held: HeldDossier,
        _ here: String?, _ flawed: Bool, _ page: Page
    ) -> HTML {
        let (style, grain): (HTML, Grain)
        if flawed, part.id == here {
            (style, grain) = (" class=\"flaw\"", .bang)
        } else if isFull(part, content, progress) {
            (style, grain) = (" class=\"full\"", .done)
        } else {
            let share = progress.of == 0 ? 0 : progress.answered * 4 / progress.of
            (style, grain) = (
                progress.answered > 0 ? " class=\"part\"" : "",
                share >= 3 ? .threeQuarters : share == 2 ? .half : progress.answered > 0 ? .begun : .open
            )
        }
        let amount: HTML =
            progress.of == 0 ? .empty : "<span class=\"amount\">\(progress.answered)/\(progress.of)</span>"
        return """
            <li\(style)><a href="\(page.link(DossierPaths.part(held.dossier.id, part.id)))"\(flag: part.id == here, " aria-current=\"step\"")>\
            \(grain.html)\(page(part.name))\(amount)</a></li>
            """
    }
}
