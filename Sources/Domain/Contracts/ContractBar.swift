import Phrases
import Web

/// The bar above a contract's screens, and how its state is shown.
enum ContractBar {
    static func html(_ page: Page, _ title: HTML, meta: HTML, state: HTML? = nil) -> HTML {
        """
        <section class="workbar" aria-labelledby="bar-title"><div class="wrap wide"><div><h1 id="bar-title">\(title)</h1>\
        <p class="meta">\(meta)</p></div>\(state)</div></section>
        """
    }

    static func state(_ state: Contract.State, _ page: Page) -> HTML {
        switch state {
        case .draft: page.state(.info, .half, ContractPhrases.stateDraft)
        case .signed: page.state(.ok, .done, ContractPhrases.stateSigned)
        case .suspended: page.state(.warn, .bang, ContractPhrases.stateSuspended)
        case .terminated: page.state(.bad, .cross, ContractPhrases.stateTerminated)
        case .ended: page.state(.quiet, .full, ContractPhrases.stateEnded)
        }
    }
}
