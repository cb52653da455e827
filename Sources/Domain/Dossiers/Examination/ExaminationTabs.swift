import Calls
import Phrases
import Values
import Web

/// The pages of a deposited dossier for the ministry.
enum ExaminationTabs {
    enum Place { case dossier, admissibility, eligibility }

    /// - Parameter others: those of other modules, where there are such for the dossier.
    static func draw(_ held: HeldDossier, _ here: Place, and others: [DossierTab], _ page: Page) -> HTML {
        let (id, state) = (held.dossier.id, held.dossier.state)
        let own: [(Place?, Phrase, Path)] = [
            (.dossier, DossierPhrases.dossier, DossierPaths.show(id)),
            (.admissibility, DossierPhrases.admissibility, DossierPaths.admissibility(id)),
            (.eligibility, DossierPhrases.eligibility, DossierPaths.eligibility(id)),
        ]
        let tabs = own + others.filter { $0.states.contains(state) }.map { (nil, $0.title, $0.path(id)) }
        let items = tabs.map { place, title, path -> HTML in
            "<li><a href=\"\(path, in: page.language)\"\(flag: place == here, " aria-current=\"page\"")>\(page(title))</a></li>"
        }
        let crumbs = page.crumbs(
            [(DossierPhrases.deposits, DossierPaths.list(held.call.id))], here: page.code(held.dossier.number ?? ""))
        return
            "\(crumbs)<nav class=\"tabs\" aria-label=\"\(page.text(DossierPhrases.dossier))\"><ul>\(items)</ul></nav>"
    }
}
