package import Phrases
package import Web

/// What can go wrong with a dossier that is no mistake of a form.
package enum DossierError: ReportedError, Equatable {
    /// The dossier is not in a state in which this can be done.
    case notOpen
    /// Somebody else changed it since this page was shown.
    case changedMeanwhile
    /// Required answers are missing.
    case incomplete
    /// Another dossier of the same cluster of the directory stands deposited in the call.
    case clusterDeposited
    /// The request for missing items went out already: the law allows one (law 55-19).
    case alreadyAsked
    /// The call's configuration holds no such part or field.
    case unknownField

    package var status: Status {
        switch self {
        case .notOpen, .changedMeanwhile, .alreadyAsked, .clusterDeposited: .conflict
        case .incomplete: .invalid
        case .unknownField: .notFound
        }
    }

    package var phrase: Phrase {
        switch self {
        case .notOpen: DossierPhrases.notOpen
        case .changedMeanwhile: DossierPhrases.changedMeanwhile
        case .incomplete: DossierPhrases.incomplete
        case .clusterDeposited: DossierPhrases.clusterDeposited
        case .alreadyAsked: DossierPhrases.alreadyAsked
        case .unknownField: DossierPhrases.unknownField
        }
    }
}
