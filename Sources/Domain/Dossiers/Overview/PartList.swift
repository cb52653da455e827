import Calls
import Phrases
import Values
import Web

/// The parts of a dossier, each with its grain and how much of it is answered.
struct PartList {
    let held: HeldDossier
    let content: DossierContent
    let facts: DossierFacts
    /// What still has to be done, also beside answers that are there: of what the ministry asked for, what stands as it was deposited.
    let missing: [MissingField]

    func draw(here: String?, flawed: Bool = false, _ page: Page) -> HTML {
        let parts = held.parts
        let preview = RulePreview(held, facts)
        let full = parts.filter { isFull($0, preview) }
        let items = parts.map { line($0, full.contains($0), here, flawed, page) }
        let count = page(DossierPhrases.partsFull(full.count, of: parts.count))
        return """
            <nav class="sections" aria-label="\(page.text(DossierPhrases.parts))">\
            <p class="over">\(page(DossierPhrases.parts)) <span class="num">\(count)</span></p>\
            <progress class="bar mt-s" max="\(parts.count)" value="\(full.count)" aria-label="\(page.text(DossierPhrases.partsFull(full.count, of: parts.count)))"></progress>\
            <ol class="mt-s">\(items)</ol></nav>
            """
    }

    /// Full is when nothing is left to do and something is answered; a part that only shows what is computed, when no rule about it
    /// fails or waits for a fact, or once it was decided on.
    private func isFull(_ part: Part, _ preview: RulePreview) -> Bool {
        guard !missing.contains(where: { $0.part.id == part.id }) else { return false }
        let (answered, of) = content.progress(of: part)
        if of == 0 { return isEligible || !preview.open.contains { preview.isShown($0, in: part) } }
        return answered > 0
            && part.asked.allSatisfy { !$0.isRequired || content.isComplete($0, of: part, years: held.years) }
    }

    private var isEligible: Bool { [.eligible, .selected, .reserve, .notSelected].contains(held.dossier.state) }

    private func line(_ part: Part, _ isFull: Bool, _ here: String?, _ flawed: Bool, _ page: Page) -> HTML {
        let progress = content.progress(of: part)
        let (style, grain): (HTML, Grain)
        if flawed, part.id == here {
            (style, grain) = (" class=\"flaw\"", .bang)
        } else if isFull {
            (style, grain) = (" class=\"full\"", .done)
        } else if held.dossier.state == .toComplete, missing.contains(where: { $0.part.id == part.id }) {
            (style, grain) = (" class=\"flaw\"", .bang)
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
