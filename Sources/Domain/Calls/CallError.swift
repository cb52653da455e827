package import Phrases
package import Values
package import Web

package enum CallError: ReportedError {
    /// Why the draft cannot be published, each reason by itself.
    case incomplete([Phrase])
    /// The new deadline must lie after this.
    case notLater(LocalTime)
    /// The new deadline must lie no later than this.
    case notSoLate(LocalTime)
    /// The draft is no longer the one that was being edited.
    case changedMeanwhile

    package var status: Status { .conflict }
    package var phrase: Phrase {
        switch self {
        case .incomplete(let reasons): reasons.first ?? CallPhrases.noTrack
        case .notLater(let time): CallPhrases.notLater(than: time)
        case .notSoLate(let time): CallPhrases.notLate(after: time)
        case .changedMeanwhile: CallFormPhrases.changedMeanwhile
        }
    }
}
