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
        let look = look(state)
        return page.state(look.tone, look.grain, look.word)
    }

    static func look(_ state: Contract.State) -> (word: Phrase, tone: Tone, grain: Grain) {
        let (tone, grain): (Tone, Grain) =
            switch state {
            case .draft: (.info, .half)
            case .signed: (.ok, .done)
            case .suspended: (.warn, .bang)
            case .terminated: (.bad, .cross)
            case .ended: (.quiet, .full)
            }
        return (ContractPhrases.state(state), tone, grain)
    }
}
