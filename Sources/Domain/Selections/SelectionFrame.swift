import Access
import Calls
import Phrases
import Values
import Web

/// Parts that several pages of the selection share.
extension Page {
    func bar(_ title: HTML, _ meta: [HTML] = [], _ side: HTML = .empty) -> HTML {
        let facts = meta.map { fact -> HTML in "<span>\(fact)</span>" }
        return """
            <section class="workbar" aria-labelledby="bar-title"><div class="wrap wide"><div><h1 id="bar-title">\(title)</h1>\
            <p class="meta">\(facts)</p></div>\(side)</div></section>
            """
    }

    /// Rounded half up to a tenth: the only rounding there is.
    func points(_ value: ExactPoints) -> HTML { "<bdi>\(words.tenths(value.value.tenths))</bdi>" }

    func simulated(_ outcome: Ranking.Outcome) -> HTML {
        switch outcome {
        case .withinBudget: state(.ok, .done, SelectionPhrases.withinBudget)
        case .acrossTheLine: state(.warn, .bang, SelectionPhrases.acrossTheLine)
        case .reserve(let place): state(.warn, .half, SelectionPhrases.reserve(place))
        case .belowThreshold: state(.quiet, .bar, SelectionPhrases.belowThreshold)
        case .unread: state(.info, .threeQuarters, SelectionPhrases.unread)
        }
    }

    func decided(_ decision: SelectionDecision) -> HTML {
        let look = decision.look
        return state(look.tone, look.grain, look.word)
    }

    /// The outcome, and that it is proposed only, where nobody has signed it.
    func standing(_ decision: SelectionDecision) -> HTML {
        decision.isSigned
            ? decided(decision)
            : "\(state(.info, .half, decision.look.word)) <span class=\"muted\">\(self(SelectionPhrases.proposedState))</span>"
    }

    func trackName(_ track: TrackID, _ call: Call) -> HTML {
        call.configuration.track(track).map { self($0.name) } ?? code(track.rawValue)
    }
}

extension SelectionDecision.Outcome {
    var phrase: Phrase {
        switch self {
        case .selected: SelectionPhrases.selected
        case .reserve: SelectionPhrases.reserveWord
        case .notSelected: SelectionPhrases.notSelected
        }
    }
}
