import Access
import Database
import History
import Values

enum Registering {
    /// Opens an account whose address was shown to be its owner's.
    static func open(
        _ name: String, _ email: EmailAddress, _ passwordHash: String, _ language: Language, at now: Instant,
        in db: any Connection
    ) throws -> Account {
        let account = Account(
            id: .make(at: now), name: name, email: email, language: language, createdAt: now, closedAt: nil)
        try PersonStore.insert(account, passwordHash: passwordHash, in: db)
        try History.record(
            "person.registered", of: .init("person", account.id), by: Actor(.person(account.id), name: name), at: now,
            [
                Change("person.name", after: name, personal: true),
                Change("person.email", after: email.description, personal: true),
                Change("person.language", after: language.rawValue),
            ], in: db)
        return account
    }
}
