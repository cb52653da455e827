import Calls
import Dossiers
import Web

/// The submitted dossier beside the grid: every part folded, as it was deposited.
enum DossierReadingPanel {
    static func show(_ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        guard let snapshot = screen.snapshot, let material = screen.material else { return .empty }
        let configuration = screen.held.call.configuration
        return configuration.parts(for: screen.held.dossier.track).map { part -> HTML in
            """
            <details class="fold"><summary>\(page(part.name))</summary>\
            <div>\(DossierView.parts(snapshot, configuration, material, only: [part.id], page))</div></details>
            """
        }.joined()
    }
}
