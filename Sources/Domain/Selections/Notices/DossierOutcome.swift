import Calls
package import Dossiers
import Phrases
import Values
import Web

extension Selections {
    /// On the page of a dossier and on its people's first screen: the signed decision, and the letter that notifies it.
    package static let sequel = DossierSequel { dossiers, _, db in
        let decided = dossiers.filter { [.selected, .reserve, .notSelected].contains($0.state) }
        let signed = try DecisionStore.signed(among: decided.map(\.id), in: db)
        let lines = decided.compactMap { dossier in
            signed[dossier.id].map { decision in
                (
                    dossier.id,
                    DossierSequel.Line(
                        SelectionPhrases.decisionOn(dossier.number ?? dossier.id.text), state: decision.look,
                        at: decision.signedAt, NoticeRoutes.path(dossier.id),
                        document: (SelectionPhrases.letterPDF, NoticeRoutes.letter(dossier.id)))
                )
            }
        }
        return Dictionary(uniqueKeysWithValues: lines)
    }
}

extension SelectionDecision {
    /// How an outcome is shown: tone, shape and word.
    var look: (word: Phrase, tone: Tone, grain: Grain) {
        switch outcome {
        case .selected: (SelectionPhrases.selected, .ok, .done)
        case .reserve: (SelectionPhrases.reserve(reserveRank ?? 1), .warn, .half)
        case .notSelected: (SelectionPhrases.notSelected, .quiet, .bar)
        }
    }
}
