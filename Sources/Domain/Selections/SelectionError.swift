package import Phrases
package import Web

/// What can go wrong in a selection that is no mistake of a form.
package enum SelectionError: ReportedError, Equatable {
    /// A decision was signed or replaced since the page was shown.
    case changedMeanwhile

    package var status: Status { .conflict }
    package var phrase: Phrase { SelectionPhrases.changedMeanwhile }
}
