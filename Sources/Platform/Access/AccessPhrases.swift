package import Foundation
package import Phrases

package enum AccessPhrases {
    package static let bundle = Bundle.module

    /// A role's name, as screens show it.
    package static func name(of role: Role) -> Phrase {
        switch role {
        case .programmeOfficer: "access.programme-officer"
        case .headOfDivision: "access.head-of-division"
        case .steeringMember: "access.steering-committee-member"
        case .evaluator: "access.evaluator"
        case .clusterDirector: "access.cluster-director"
        case .organisationDelegate: "access.organisation-delegate"
        case .networkSecretary: "access.network-secretary"
        case .auditor: "access.auditor"
        case .administrator: "access.administrator"
        }
    }
}
