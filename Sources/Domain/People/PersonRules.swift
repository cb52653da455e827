package import Access
import Phrases

/// Who may do what with accounts, roles and invitations, and when.
package enum PersonRules {
    /// The list of people, and each with roles and history.
    package static let see = Rule<Void>("person.see", [.administrator, .auditor])

    package static let grant = Rule<Account>("person.grant", [.administrator]) { _, account, _ in
        account.isClosed ? .refused(PeoplePhrases.isClosed) : .allowed
    }

    package static let endGrant = Rule<RoleGrant>("person.end-grant", [.administrator]) { actor, held, _ in
        if held.endedAt != nil { return .refused(PeoplePhrases.alreadyEnded) }
        let isOwn = actor.person == held.person && held.grant.role == .administrator
        return isOwn ? .refused(PeoplePhrases.ownAdministration) : .allowed
    }

    package static let close = Rule<Account>("person.close", [.administrator]) { actor, account, _ in
        if account.isClosed { return .refused(PeoplePhrases.isClosed) }
        return actor.person == account.id ? .refused(PeoplePhrases.ownAccount) : .allowed
    }

    package static let seeInvitations = Rule<Void>(
        "invitation.see", [.administrator, .headOfDivision, .programmeOfficer, .auditor])

    /// The subject is the role that is offered.
    package static let invite = Rule<Role>(
        "invitation.create", [.administrator, .headOfDivision, .programmeOfficer]
    ) { actor, role, _ in
        invitable(by: actor).contains(role) ? .allowed : .refused(PeoplePhrases.mayNotInvite)
    }

    /// The subject is the role that was offered: whoever could offer it may take it back.
    package static let withdrawInvitation = Rule<Role>(
        "invitation.withdraw", [.administrator, .headOfDivision, .programmeOfficer]
    ) { actor, role, _ in invitable(by: actor).contains(role) ? .allowed : .hidden }

    /// The roles to which an actor may invite.
    package static func invitable(by actor: Actor) -> [Role] {
        if actor.kind == .system || actor.has(.administrator) { return Role.allCases }
        return actor.has(any: [.headOfDivision, .programmeOfficer]) ? [.steeringMember, .evaluator] : []
    }

    /// The roles whose invitations an actor may read.
    static func readable(by actor: Actor) -> [Role] { actor.has(.auditor) ? Role.allCases : invitable(by: actor) }
}
