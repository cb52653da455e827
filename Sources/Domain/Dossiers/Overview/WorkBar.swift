import Calls
import Phrases
import Values
import Web

/// The bar over a dossier's screens: what it is, where it stands, until when.
enum WorkBar {
    static func draw(_ held: HeldDossier, forApplicant: Bool, title: HTML, blockers: Int? = nil, _ page: Page) -> HTML {
        let number: HTML = held.dossier.number.map { page.code($0) } ?? .empty
        let track: HTML =
            held.call.configuration.track(held.dossier.track).map { "<span>\(page($0.name))</span>" } ?? .empty
        let until = held.completionDue ?? held.call.deadline
        // A date that has passed is none to hurry for.
        let clock: HTML =
            page.now < until
            ? """
            <p class="meta push">\(Icon.clock.html)<time datetime="\(until.description)">\(page(DossierPhrases.until(LocalTime(until))))</time></p>
            """ : .empty
        let link: HTML =
            blockers.map { count in
                count == 0
                    ? page.state(.ok, .done, DossierPhrases.nothingBlocks)
                    : "<a class=\"btn small\" href=\"\(page.link(DossierPaths.show(held.dossier.id).at("blockers")))\"><span>\(page(DossierPhrases.blockers(count)))</span></a>"
            } ?? .empty
        return """
            <section class="workbar" aria-label="\(page.text(DossierPhrases.dossier))"><div class="wrap wide">\
            <div>\(title)<p class="meta">\(number)\(track)</p></div>\
            \(StateLabel.draw(held.dossier, held.call, forApplicant: forApplicant, page))\(clock)\(link)</div></section>
            """
    }
}
