import Access
import Calls
import Dossiers
package import Phrases
import Values
import Web

/// Parts that several pages of the evaluation share.
extension Page {
    /// The bar of an inner screen.
    func bar(_ title: HTML, _ meta: [HTML] = [], _ side: HTML = .empty) -> HTML {
        let facts = meta.map { fact -> HTML in "<span>\(fact)</span>" }
        return """
            <section class="workbar" aria-labelledby="bar-title"><div class="wrap wide"><div><h1 id="bar-title">\(title)</h1>\
            <p class="meta">\(facts)</p></div>\(side)</div></section>
            """
    }

    func stage(_ assignment: Assignment) -> HTML {
        switch assignment.stage {
        case .needsProfile: state(.quiet, .open, EvaluationPhrases.stageNeedsProfile)
        case .toDeclare: state(.warn, .begun, EvaluationPhrases.stageToDeclare)
        case .flagged: state(.warn, .bang, EvaluationPhrases.stageFlagged)
        case .reading: state(.info, .half, EvaluationPhrases.stageReading)
        case .read: state(.ok, .done, EvaluationPhrases.stageRead)
        case .removed:
            assignment.isLateConflict
                ? state(.warn, .bar, LateConflictPhrases.stage)
                : assignment.isConflict
                    ? state(.quiet, .bar, EvaluationPhrases.stageConflict)
                    : state(.quiet, .cross, EvaluationPhrases.stageRemoved)
        }
    }

    func trackName(_ dossier: Dossier, _ call: Call) -> HTML {
        call.configuration.track(dossier.track).map { self($0.name) } ?? code(dossier.track.rawValue)
    }

    /// Points, rounded half up to a tenth: the only rounding there is.
    func points(_ value: Fraction?) -> HTML {
        value.map { "<bdi>\(words.tenths($0.tenths))</bdi>" }
            ?? "<span class=\"muted\">\(self(EvaluationPhrases.notYet))</span>"
    }
}

extension Call {
    /// Until when reviews are asked for.
    var evaluationDue: LocalTime? { due(.evaluation) }
}

extension Dossier {
    var label: String { number ?? id.text }
}

extension Evaluation.OpenPoint {
    /// What is still to be done, as screens say it.
    package var phrase: Phrase {
        switch self {
        case .readersMissing(let count): EvaluationPhrases.pointReaders(count)
        case .reviewsMissing(let count): EvaluationPhrases.pointReviews(count)
        case .flagsOpen(let count): EvaluationPhrases.pointFlags(count)
        case .moderation: EvaluationPhrases.pointModeration
        }
    }
}
