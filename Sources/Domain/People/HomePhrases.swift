import Access
import Phrases
import Values

/// What the first screen says for each role.
extension PeoplePhrases {
    /// What usually comes to whoever holds `role`, said when nothing waits.
    static func usually(_ role: Role) -> Phrase {
        switch role {
        case .programmeOfficer: "people.usually-programme-officer"
        case .headOfDivision: "people.usually-head-of-division"
        case .steeringMember: "people.usually-steering-committee-member"
        case .evaluator: "people.usually-evaluator"
        case .clusterDirector: "people.usually-cluster-director"
        case .organisationDelegate: "people.usually-organisation-delegate"
        case .networkSecretary: "people.usually-network-secretary"
        case .auditor: "people.usually-auditor"
        case .administrator: "people.usually-administrator"
        }
    }

    static func happenedAt(_ time: LocalTime) -> Phrase { "people.happened-at \(time, as: "at")" }

    // The auditor's
    static let journal: Phrase = "people.journal"
    static let journalText: Phrase = "people.journal-text"
    static let overviewChain: Phrase = "people.overview-chain"
    static let overviewNeverVerified: Phrase = "people.overview-never-verified"
    static func overviewHead(_ count: Int) -> Phrase { "people.overview-head \(count, as: "count")" }
    static func overviewVerified(_ count: Int) -> Phrase { "people.overview-verified \(count, as: "count")" }
    static func overviewHash(_ hash: String) -> Phrase { "people.overview-hash \(hash, as: "hash")" }

    // The administrator's
    static let overviewInvitations: Phrase = "people.overview-invitations"
    static let overviewExpired: Phrase = "people.overview-expired"
    static let overviewResting: Phrase = "people.overview-resting"
    static let overviewNoneResting: Phrase = "people.overview-none-resting"
    static let overviewNeverSeen: Phrase = "people.overview-never-seen"
    static let overviewLastSeen: Phrase = "people.overview-last-seen"
    static let overviewFailures: Phrase = "people.overview-failures"
    static let overviewNoFailure: Phrase = "people.overview-no-failure"
    static let overviewDoctorNames: Phrase = "people.overview-doctor-names"
    static func overviewFailed(_ count: Int) -> Phrase { "people.overview-failed \(count, as: "count")" }
    static func overviewPerson(_ name: String) -> Phrase { "people.overview-person \(name, as: "name")" }
    static func overviewInvitation(_ role: Phrase, _ email: String) -> Phrase {
        "people.overview-invitation \(role, as: "role") \(email, as: "email")"
    }
    static func waitsEndingRole(_ role: Phrase, _ name: String) -> Phrase {
        "people.waits-ending-role \(role, as: "role") \(name, as: "name")"
    }
}
