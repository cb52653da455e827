import Phrases
import Web

/// How a label's standing is shown: tone, shape and word.
enum Standing {
    static func html(_ standing: Label.Standing, _ page: Page) -> HTML {
        let look = look(standing)
        return page.state(look.tone, look.grain, look.word)
    }

    static func look(_ standing: Label.Standing) -> (word: Phrase, tone: Tone, grain: Grain) {
        switch standing {
        case .proposed: (LabelPhrases.standingProposed, .info, .half)
        case .notYet: (LabelPhrases.standingNotYet, .info, .open)
        case .valid: (LabelPhrases.standingValid, .brand, .done)
        case .ended: (LabelPhrases.standingEnded, .quiet, .bar)
        case .suspended: (LabelPhrases.standingSuspended, .warn, .bang)
        case .withdrawn: (LabelPhrases.standingWithdrawn, .bad, .cross)
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
