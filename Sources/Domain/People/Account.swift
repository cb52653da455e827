package import Access
package import Values

/// A person with an account. There is none before somebody showed, by a link in a mail, that the address is theirs.
package struct Account: Sendable {
    package let id: ID<Person>
    package var name: String
    /// nil once the account is closed and its personal values erased.
    package var email: EmailAddress?
    /// The language of the mails.
    package var language: Language
    package let createdAt: Instant
    package var closedAt: Instant?

    package var isClosed: Bool { closedAt != nil }
    package var searchKey: String { SearchKey.fold("\(name) \(email?.description ?? "")") }
    package var sortKey: String { SearchKey.fold(name) }
}

/// A role that was given to a person, with its own record of who gave it and whether it was ended early.
package struct RoleGrant: Sendable {
    package let id: ID<RoleGrant>
    package let person: ID<Person>
    package let grant: Grant
    /// A person's id, or `system`.
    package let grantedBy: String
    package let grantedAt: Instant
    package let endedAt: Instant?

    package func holds(on day: Day) -> Bool { endedAt == nil && grant.holds(on: day) }
}
