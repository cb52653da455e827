import Access
import Database
import Digest
import History
import Values
import Web

/// Signing in. Whoever guesses learns nothing from the answer nor from how long it takes.
enum SignIn {
    enum Outcome: Sendable {
        case tooMany, wrong
        case signedIn(token: String, hasParkedForms: Bool)
    }

    private struct Attempt: Sendable {
        let isLetThrough: Bool
        let account: Account?
        let hash: String?
    }

    static func attempt(_ email: EmailAddress, _ password: String, _ context: Context) async throws -> Outcome {
        let (now, address) = (context.now, context.request.remoteAddress)
        let attempt = try await context.site.database.write { db in
            try begin(email, from: address, at: now, in: db)
        }
        guard attempt.isLetThrough else { return .tooMany }
        guard await PasswordWork.verify(password, against: attempt.hash), let account = attempt.account else {
            return .wrong
        }
        let previous = context.request.cookie("session")
        return try await context.site.database.write { db in
            guard try PersonStore.passwordHash(of: account.id, in: db) == attempt.hash else { return .wrong }
            try Throttle.signIn(email.description).forget(in: db)
            try Throttle.signIn(from: address).giveBack(at: now, in: db)
            if let previous { try SessionStore.close(previous, in: db) }
            let token = try begin(account, at: now, in: db)
            return .signedIn(
                token: token, hasParkedForms: try !ParkedStore.of(account.id, at: now, in: db).isEmpty)
        }
    }

    /// Opens a session for somebody who has shown who they are.
    static func begin(_ account: Account, at now: Instant, in db: any Connection) throws -> String {
        let token = try SessionStore.open(for: account.id, at: now, in: db)
        let actor = Actor(.person(account.id), name: account.name, email: account.email)
        try History.record("person.signed-in", of: .init("person", account.id), by: actor, at: now, in: db)
        return token
    }

    private static func begin(_ email: EmailAddress, from address: String, at now: Instant, in db: any Connection)
        throws -> Attempt
    {
        let byAddress = try Throttle.signIn(from: address).take(at: now, in: db)
        let byAccount = try Throttle.signIn(email.description).take(at: now, in: db)
        let account = try PersonStore.find(email: email, in: db)
        let hash = try account.flatMap { try PersonStore.passwordHash(of: $0.id, in: db) }
        return Attempt(isLetThrough: byAddress && byAccount, account: account, hash: hash)
    }
}

extension Response {
    /// The session's cookie. Scripts cannot read it; it is sent along from other sites only when a link is followed.
    mutating func setSession(_ token: String, _ context: Context) {
        let age = token.isEmpty ? 0 : SessionStore.lifetimeDays * 86_400
        setCookie("session", token, secure: context.site.settings.isSecure, maxAge: age)
    }
}
