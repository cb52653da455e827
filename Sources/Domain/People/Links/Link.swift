import Access
import Values

/// What a mailed link does when it is used, once.
enum LinkKind: String, Sendable {
    /// Shows that an address is its owner's, and opens the account.
    case confirm
    /// Lets a new password be set.
    case reset
    /// Gives a role, and opens the account where there is none.
    case invitation

    /// How long it can be used.
    var hours: Int {
        switch self {
        case .confirm: 24
        case .reset: 1
        case .invitation: 14 * 24
        }
    }
}

struct Link: Sendable {
    /// What an invitation gives.
    struct Offer: Sendable {
        let role: Role
        let scope: String?
        let until: Day?
    }

    let id: ID<Link>
    let kind: LinkKind
    /// Whose password a reset is about.
    let person: ID<Person>?
    let email: EmailAddress
    let name: String?
    let language: Language
    let offer: Offer?
    /// A person's id, or `system`.
    let invitedBy: String?
    let createdAt: Instant
    let expiresAt: Instant
    let usedAt: Instant?
    let withdrawnAt: Instant?

    /// A new one, to be used until its kind's time is over.
    init(
        _ kind: LinkKind, email: EmailAddress, language: Language, person: ID<Person>? = nil, name: String? = nil,
        offer: Offer? = nil, invitedBy: String? = nil, at now: Instant
    ) {
        (id, self.kind, self.person, self.email, self.name) = (.make(at: now), kind, person, email, name)
        (self.language, self.offer, self.invitedBy) = (language, offer, invitedBy)
        (createdAt, expiresAt, usedAt, withdrawnAt) = (now, now.adding(hours: kind.hours), nil, nil)
    }

    func isOpen(at now: Instant) -> Bool { usedAt == nil && withdrawnAt == nil && now < expiresAt }
}
