package import Values

/// What a person may be in the programme. A role is granted for a period and, where it says so, for one record.
package enum Role: String, Sendable, CaseIterable, Codable {
    case programmeOfficer = "programme-officer"
    case headOfDivision = "head-of-division"
    case steeringMember = "steering-committee-member"
    case evaluator
    case clusterDirector = "cluster-director"
    case organisationDelegate = "organisation-delegate"
    case networkSecretary = "network-secretary"
    case auditor
    case administrator
}

/// A role that somebody holds: for which record (`scope`, nil = the whole programme), from and until which day, both included.
package struct Grant: Sendable, Hashable {
    package let role: Role
    package let scope: String?
    package let from: Day
    package let until: Day?

    package init(_ role: Role, scope: String? = nil, from: Day, until: Day? = nil) {
        (self.role, self.scope, self.from, self.until) = (role, scope, from, until)
    }

    package func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
