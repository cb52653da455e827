import Access
import Database
import History
import Jobs
import Values

/// What using a link does, in one transaction.
enum LinkUse {
    struct Done: Sendable {
        let person: ID<Person>
        /// A session, where a password was chosen.
        let sessionToken: String?
    }

    /// nil when the link can no longer be used. `hash` is the chosen password's; nil where none is to be chosen.
    static func use(
        _ id: ID<Link>, name: String, hash: String?, language: Language, at now: Instant, in db: any Connection
    ) throws -> Done? {
        guard let link = try LinkStore.find(id, in: db), try isCarried(link, at: now, in: db),
            try LinkStore.use(id, at: now, in: db)
        else { return nil }
        let existing = try PersonStore.find(email: link.email, in: db)
        switch (link.kind, existing) {
        case (.confirm, nil), (.invitation, nil):
            guard let hash else { return nil }
            let account = try open(link, name, hash, language, at: now, in: db)
            if let offer = link.offer { try accept(link, offer, by: account, at: now, in: db) }
            return Done(person: account.id, sessionToken: try SignIn.begin(account, at: now, in: db))
        case (.reset, let account?) where account.id == link.person:
            guard let hash else { return nil }
            try reset(account, hash, at: now, in: db)
            return Done(person: account.id, sessionToken: try SignIn.begin(account, at: now, in: db))
        case (.invitation, let account?):
            if let offer = link.offer { try accept(link, offer, by: account, at: now, in: db) }
            return Done(person: account.id, sessionToken: nil)
        default: return nil
        }
    }

    /// An invitation lasts no longer than the authority of whoever sent it; any other link needs none.
    static func isCarried(_ link: Link, at now: Instant, in db: any Connection) throws -> Bool {
        guard let offer = link.offer, let inviter = link.invitedBy, inviter != "system" else { return true }
        let id = ID<Person>(stored: inviter)
        let today = Actor(.person(id), grants: try GrantStore.holding(id, on: now.localDay, in: db))
        return PersonRules.invite(today, offer.role, at: now).isAllowed
    }

    private static func actor(_ account: Account) -> Actor {
        Actor(.person(account.id), name: account.name, email: account.email)
    }

    private static func open(
        _ link: Link, _ name: String, _ hash: String, _ language: Language, at now: Instant, in db: any Connection
    ) throws -> Account {
        try LinkStore.withdrawAll(.confirm, to: link.email, at: now, in: db)
        return try Registering.open(name, link.email, hash, language, at: now, in: db)
    }

    private static func reset(_ account: Account, _ hash: String, at now: Instant, in db: any Connection) throws {
        try PersonStore.setPassword(hash, of: account.id, in: db)
        try SessionStore.closeAll(of: account.id, in: db)
        if let email = account.email { try Throttle.signIn(email.description).forget(in: db) }
        try Outbox.post(PeopleMail.passwordChanged, subject: account.id.text, at: now, in: db)
        try History.record(
            "person.password-reset", of: .init("person", account.id), by: actor(account), at: now, in: db)
    }

    /// The role comes from whoever invited; what is accepted is noted on the invitation.
    private static func accept(
        _ link: Link, _ offer: Link.Offer, by account: Account, at now: Instant, in db: any Connection
    ) throws {
        try History.record(
            "invitation.accepted", of: .init("invitation", link.id), by: actor(account), at: now, in: db)
        let today = now.localDay
        let grant = Grant(offer.role, scope: offer.scope, from: today, until: offer.until)
        let isHeld = try GrantStore.holding(account.id, on: today, in: db).contains {
            $0.role == grant.role && $0.scope == grant.scope && $0.until == grant.until
        }
        if isHeld || grant.until.map({ $0 < today }) ?? false { return }
        let inviter: Actor = link.invitedBy.map { $0 == "system" ? .system : Actor(.person(ID(stored: $0))) } ?? .system
        try Granting.give(grant, to: account.id, by: inviter, at: now, in: db)
    }
}
