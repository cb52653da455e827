package import Phrases
package import Values
package import Web

package enum CallError: ReportedError {
    /// Why the draft cannot be published, each reason by itself.
    case incomplete([Phrase])
    /// The new deadline must lie after this.
    case notLater(LocalTime)

    package var status: Status { .conflict }
    package var phrase: Phrase {
        switch self {
        case .incomplete(let reasons): reasons.first ?? CallPhrases.noTrack
        case .notLater(let time): CallPhrases.notLater(than: time)
        }
    }
}
