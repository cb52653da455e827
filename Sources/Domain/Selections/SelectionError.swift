package import Phrases
package import Web

/// What can go wrong in a selection that is no mistake of a form.
package enum SelectionError: ReportedError, Equatable {
    /// A decision was signed or replaced since the page was shown.
    case changedMeanwhile
    /// Taken together the decisions pass the budget or a threshold, give a reserve rank twice or select a cluster twice.
    case outOfBounds(Phrase)

    package var status: Status { .conflict }
    package var phrase: Phrase {
        switch self {
        case .changedMeanwhile: SelectionPhrases.changedMeanwhile
        case .outOfBounds(let reason): reason
        }
    }
}
