import Phrases
import Web

/// How a label's standing is shown: tone, shape and word.
enum Standing {
    static func html(_ standing: Label.Standing, _ page: Page) -> HTML {
        switch standing {
        case .proposed: page.state(.info, .half, LabelPhrases.standingProposed)
        case .notYet: page.state(.info, .open, LabelPhrases.standingNotYet)
        case .valid: page.state(.brand, .done, LabelPhrases.standingValid)
        case .ended: page.state(.quiet, .bar, LabelPhrases.standingEnded)
        case .suspended: page.state(.warn, .bang, LabelPhrases.standingSuspended)
        case .withdrawn: page.state(.bad, .cross, LabelPhrases.standingWithdrawn)
        }
    }

    static func word(_ state: Label.State) -> Phrase {
        switch state {
        case .proposed: LabelPhrases.standingProposed
        case .valid: LabelPhrases.standingValid
        case .suspended: LabelPhrases.standingSuspended
        case .withdrawn: LabelPhrases.standingWithdrawn
        }
    }

    static func change(_ kind: LabelChange.Kind) -> Phrase {
        switch kind {
        case .suspension: LabelPhrases.suspension
        case .reinstatement: LabelPhrases.reinstatement
        case .withdrawal: LabelPhrases.withdrawal
        }
    }
}

/// The bar above an inner screen: what it is about, and where that stands.
enum WorkBar {
    static func html(_ page: Page, _ title: HTML, meta: HTML, state: HTML? = nil) -> HTML {
        """
        <section class="workbar" aria-labelledby="bar-title"><div class="wrap wide"><div><h1 id="bar-title">\(title)</h1>\
        <p class="meta">\(meta)</p></div>\(state)</div></section>
        """
    }
}
