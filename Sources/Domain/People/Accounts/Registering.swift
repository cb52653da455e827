import Access
package import Database
import Digest
import History
package import Values

package enum Registering {
    /// Opens an account for an address that needs no confirmation: demonstrations, tests. Hashing takes 15 ms.
    package static func open(
        _ name: String, _ email: EmailAddress, password: String, _ language: Language, at now: Instant,
        in db: any Connection
    ) throws -> Account {
        try open(name, email, Password.hash(PasswordWork.prepared(password)), language, at: now, in: db)
    }

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
