import Calls
package import Phrases
import Values
package import Web

/// Where a dossier stands, in the words and tones of the product.
package enum StateLabel {
    package static func word(_ state: Dossier.State) -> Phrase {
        switch state {
        case .draft: DossierPhrases.stateDraft
        case .submitted: DossierPhrases.stateSubmitted
        case .withdrawn: DossierPhrases.stateWithdrawn
        case .toComplete: DossierPhrases.stateToComplete
        case .admissible: DossierPhrases.stateAdmissible
        case .inadmissible: DossierPhrases.stateInadmissible
        case .eligible: DossierPhrases.stateEligible
        case .ineligible: DossierPhrases.stateIneligible
        case .selected: DossierPhrases.stateSelected
        case .reserve: DossierPhrases.stateReserve
        case .notSelected: DossierPhrases.stateNotSelected
        }
    }

    package static func draw(_ state: Dossier.State, _ page: Page) -> HTML {
        let (tone, grain): (Tone, Grain) =
            switch state {
            case .draft: (.info, .half)
            case .submitted: (.info, .full)
            case .withdrawn: (.quiet, .bar)
            case .toComplete: (.warn, .bang)
            case .admissible, .eligible, .selected: (.ok, .done)
            case .inadmissible, .ineligible: (.bad, .cross)
            case .reserve: (.warn, .half)
            case .notSelected: (.quiet, .bar)
            }
        return page.state(tone, grain, word(state))
    }

    /// As the dossier's people read it in a list.
    static func word(_ dossier: Dossier, _ call: Call?, at now: Instant) -> Phrase {
        call.map { isNeverDeposited(dossier, $0, at: now) } ?? false
            ? DossierPhrases.stateNeverDeposited : word(dossier.state)
    }

    /// A draft that the deadline has left behind is no draft any more.
    private static func isNeverDeposited(_ dossier: Dossier, _ call: Call, at now: Instant) -> Bool {
        dossier.state == .draft && call.isClosed(at: now)
    }

    /// As the applicant sees it: what was asked of them says so, and a reopened draft is named beside what stands.
    static func draw(_ dossier: Dossier, _ call: Call, forApplicant: Bool, _ page: Page) -> HTML {
        if forApplicant, dossier.state == .toComplete {
            return page.state(.warn, .bang, DossierPhrases.stateToCompleteYou)
        }
        let main =
            isNeverDeposited(dossier, call, at: page.now)
            ? page.state(.quiet, .bar, DossierPhrases.stateNeverDeposited) : draw(dossier.state, page)
        guard forApplicant, dossier.isReopened, call.isOpen(at: page.now) else { return main }
        return main + " " + page.state(.info, .half, DossierPhrases.stateReopened)
    }
}
