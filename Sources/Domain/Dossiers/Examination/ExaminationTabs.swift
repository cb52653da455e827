import Calls
import Phrases
import Values
package import Web

/// The pages of a deposited dossier for the ministry.
package enum ExaminationTabs {
    enum Place { case dossier, admissibility, eligibility }

    /// - Parameter others: those of other modules, where there are such for the dossier.
    static func draw(_ held: HeldDossier, _ here: Place, and others: [DossierTab], _ page: Page) -> HTML {
        let id = held.dossier.id
        let path =
            switch here {
            case .dossier: DossierPaths.show(id)
            case .admissibility: DossierPaths.admissibility(id)
            case .eligibility: DossierPaths.eligibility(id)
            }
        let crumbs = page.crumbs(
            [(DossierPhrases.deposits, DossierPaths.list(held.call.id))], here: page.code(held.dossier.number ?? ""))
        return "\(crumbs)\(nav(of: held.dossier, at: path, and: others, page))"
    }

    /// The tabs alone, for the page of another module that is one of them.
    package static func nav(of dossier: Dossier, at here: Path, and others: [DossierTab], _ page: Page) -> HTML {
        let id = dossier.id
        let own = [
            (DossierPhrases.dossier, DossierPaths.show(id)),
            (DossierPhrases.admissibility, DossierPaths.admissibility(id)),
            (DossierPhrases.eligibility, DossierPaths.eligibility(id)),
        ]
        let tabs = own + others.filter { $0.states.contains(dossier.state) }.map { ($0.title, $0.path(id)) }
        let items = tabs.map { title, path -> HTML in
            "<li><a href=\"\(path, in: page.language)\"\(flag: path == here, " aria-current=\"page\"")>\(page(title))</a></li>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(page.text(DossierPhrases.dossier))\"><ul>\(items)</ul></nav>"
    }
}
