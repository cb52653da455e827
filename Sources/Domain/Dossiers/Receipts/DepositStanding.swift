import Access
import Database
import Phrases
import Web

/// What became of a deposit after its receipt was given. The receipt stays true: it was made. Whether it still counts is another thing, and
/// whoever verifies one must not take the first for the second.
enum DepositStanding: Sendable, Equatable {
    case stands
    /// The candidate deposited again.
    case replaced
    case withdrawn

    static func of(_ submission: Submission, _ dossier: Dossier, in db: any Connection) throws -> DepositStanding {
        if dossier.state == .withdrawn { return .withdrawn }
        guard submission.kind == .deposit,
            let last = try SubmissionStore.lastDeposit(of: dossier.id, in: db), last > submission.number
        else { return .stands }
        return .replaced
    }

    func notice(_ page: Page) -> HTML {
        switch self {
        case .stands: .empty
        case .replaced: page.notice(.warn, DossierPhrases.depositReplaced)
        case .withdrawn: page.notice(.warn, DossierPhrases.depositWithdrawn)
        }
    }
}
