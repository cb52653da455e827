package import Dossiers
import Web

extension Evaluations {
    /// Beside the examination of a dossier: what its readers wrote.
    package static let tab = DossierTab(EvaluationPhrases.scoresTitle, of: Set(EvaluationStore.states)) {
        ScoresRoutes.path($0)
    }
}
