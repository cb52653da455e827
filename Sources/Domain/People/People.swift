package import Access
package import Database
package import Digest
import Phrases
package import Values
package import Web

/// Accounts, sessions, roles and invitations; and the first screen of whoever is signed in.
package enum People {
    /// What else an account that closes leaves behind, and another module knows of: erased in the same transaction.
    package typealias Erasing =
        @Sendable (
            _ account: Account, _ because: String, _ actor: Actor, _ now: Instant, any Connection
        ) throws -> Void

    package static func module(erasing: [Erasing] = [], scopes: ScopeChoices = .none) -> Module {
        var module = Module("people", phrases: PeoplePhrases.bundle)
        module.routes =
            SessionRoutes.all + RegistrationRoutes.all + ResetRoutes.all + LinkRoutes.all(scopes)
            + HomeRoutes.all(scopes)
            + AccountRoutes.all + ParkedRoutes.all + PeopleRoutes.all(erasing, scopes)
            + InvitationRoutes.all(scopes)
        module.migrations = PeopleMigrations.all
        module.menu = [
            MenuEntry(.workspace, PeoplePhrases.waiting, HomeRoutes.path, access: .signedIn, order: 0),
            MenuEntry(
                .workspace, PeoplePhrases.listTitle, PeopleRoutes.path, access: .rule(PersonRules.see), order: 80),
            MenuEntry(
                .workspace, PeoplePhrases.invitationsTitle, InvitationRoutes.path,
                access: .rule(PersonRules.seeInvitations), order: 81),
            MenuEntry(.workspace, PeoplePhrases.accountTitle, AccountRoutes.path, access: .signedIn, order: 90),
        ]
        module.waiting = [AdministratorScreen.endingRoles]
        module.overviews = [
            AdministratorScreen.invitations, AdministratorScreen.resting, AdministratorScreen.failures,
            Journal.verification,
        ]
        module.records = [Journal.people]
        module.jobs = PeopleMail.handlers
        module.values = [
            ValueWords("person.role", Role.self, AccessPhrases.name),
            ValueWords("person.language", Language.self, PeoplePhrases.name),
        ]
        return module
    }

    /// Removes what was kept for a time that is over: forms set aside, ended sessions, counts of attempts, links that can no longer be used.
    /// The privacy notice promises it, so it is done whether or not anybody comes by. Safe to do at any time.
    package static func forget(at now: Instant, in db: any Connection) throws {
        try ParkedStore.forget(at: now, in: db)
        try SessionStore.forget(at: now, in: db)
        try Throttle.forget(at: now, in: db)
        try LinkForgetting.forget(at: now, in: db)
    }

    /// How the site learns who asks; `key` seals parked forms.
    package static func identity(key: SecretKey) -> Identity { Identifying.identity(key) }
}
