package import Access
package import Values

/// The evaluator's employer was found among members: it blocks until a third person rules.
package struct ConflictFlag: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case employerIsMember = "employer-is-member"
        case employerIsMemberOfCompetitor = "employer-is-member-of-competitor"
    }
    package enum Ruling: String, Sendable, CaseIterable { case cleared, upheld }

    package let id: ID<ConflictFlag>
    package let assignment: ID<Assignment>
    package let kind: Kind
    /// The nine digits of the company that the ICE of employer and member share.
    package let company: String
    package let raisedAt: Instant
    package var ruling: Ruling?
    package var ruledBy: ID<Person>?
    package var ruledAt: Instant?
    package var reason: String?

    init(id: ID<ConflictFlag>, assignment: ID<Assignment>, kind: Kind, company: String, raisedAt: Instant) {
        (self.id, self.assignment, self.kind) = (id, assignment, kind)
        (self.company, self.raisedAt) = (company, raisedAt)
    }

    /// Compares companies, not establishments.
    /// - Parameters:
    ///   - members: companies among the candidate's own members.
    ///   - rivals: companies among the members of the other candidates of the same call.
    static func kinds(of company: String, members: Set<String>, rivals: Set<String>) -> [Kind] {
        (members.contains(company) ? [.employerIsMember] : [])
            + (rivals.contains(company) ? [.employerIsMemberOfCompetitor] : [])
    }
}
