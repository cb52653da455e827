import Access
import Database
import History
import Jobs
import Phrases
import Values
import Web

/// The administrator's first screen: roles that end soon wait for a word; invitations without an answer, accounts at rest and tasks that
/// failed are told of.
enum AdministratorScreen {
    /// Days before the end of a role.
    private static let ahead = 30
    /// Days without a sign-in after which an account with a role rests.
    static let rest = 180
    private static let most = 5

    static let endingRoles = WaitingSource { actor, now, db in
        guard actor.has(.administrator) else { return [] }
        let today = now.localDay
        let ending = try GrantStore.ending(from: today, to: today.adding(days: ahead), in: db)
        let names = try PersonStore.names(of: ending.map(\.person.text), in: db)
        return ending.compactMap { held in
            guard let name = names[held.person.text], let day = held.grant.until else { return nil }
            return Waiting(
                PeoplePhrases.waitsEndingRole(AccessPhrases.name(of: held.grant.role), name),
                PeopleRoutes.path(held.person), until: LocalTime(day, hour: 23, minute: 59)?.instant)
        }
    }

    /// Of roles to which the actor may invite, for a month after their end.
    static let invitations = OverviewSource(order: 60) { actor, now, db in
        let roles = PersonRules.invitable(by: actor)
        guard !roles.isEmpty else { return nil }
        let open = try Invitations.unanswered(to: roles, since: now.adding(days: -ahead), limit: most, in: db)
        guard actor.has(.administrator) || !open.isEmpty else { return nil }
        let lines = open.map { invitation in
            let isOver = invitation.expiresAt <= now
            return Overview.Line(
                PeoplePhrases.overviewInvitation(
                    AccessPhrases.name(of: invitation.role), invitation.email.description),
                InvitationRoutes.path, detail: isOver ? PeoplePhrases.overviewExpired : nil,
                isOver ? .at(invitation.expiresAt) : .until(invitation.expiresAt))
        }
        return Overview(
            PeoplePhrases.overviewInvitations, lines, none: PeoplePhrases.noInvitations,
            all: (PeoplePhrases.invitationsTitle, InvitationRoutes.path))
    }

    static let resting = OverviewSource(order: 61) { actor, now, db in
        guard actor.has(.administrator) else { return nil }
        let since = now.adding(days: -rest)
        let old = try PersonStore.holders(openedBefore: since, on: now.localDay, in: db)
        let last = try History.last("person.signed-in", of: "person", old.map(\.id.text), in: db)
        let resting = old.map { ($0, last[$0.id.text]) }.filter { ($0.1 ?? $0.0.createdAt) < since }
        let lines = resting.sorted { ($0.1 ?? $0.0.createdAt) < ($1.1 ?? $1.0.createdAt) }.prefix(most).map {
            account, seen in
            Overview.Line(
                PeoplePhrases.overviewPerson(account.name), PeopleRoutes.path(account.id),
                detail: seen == nil ? PeoplePhrases.overviewNeverSeen : PeoplePhrases.overviewLastSeen,
                .at(seen ?? account.createdAt))
        }
        return Overview(
            PeoplePhrases.overviewResting, Array(lines), none: PeoplePhrases.overviewNoneResting,
            all: (PeoplePhrases.listTitle, PeopleRoutes.path))
    }

    static let failures = OverviewSource(order: 62) { actor, _, db in
        guard actor.has(.administrator) else { return nil }
        let lines = try JobQueue.failures(in: db).map {
            [
                Overview.Line(
                    PeoplePhrases.overviewFailed($0.count), nil, detail: PeoplePhrases.overviewDoctorNames,
                    .at($0.newest))
            ]
        }
        return Overview(PeoplePhrases.overviewFailures, lines ?? [], none: PeoplePhrases.overviewNoFailure)
    }
}
