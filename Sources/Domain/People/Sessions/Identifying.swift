import Access
import Database
import Digest
import Values
import Web

/// How the site learns from a cookie who asks.
enum Identifying {
    static func resolve(_ token: String, at now: Instant, in db: any Connection) throws -> Identity.Resolved {
        guard let found = try SessionStore.find(token, on: now.localDay, in: db) else { return .nobody }
        if found.isOver(at: now) { return .expired(found.person) }
        let actor = Actor(.person(found.person), name: found.name, email: found.email, grants: found.grants)
        return .signedIn(actor, mustNote: found.lastSeen.adding(seconds: SessionStore.noteSeconds) <= now)
    }

    static func identity(_ key: SecretKey) -> Identity {
        Identity(
            signIn: SessionRoutes.path,
            resolve: { token, now, db in try resolve(token, at: now, in: db) },
            questions: { token, now in [SessionStore.statement(token, on: now.localDay)] },
            park: { person, path, form, now, database in
                let parked = ParkedForm.make(person, path, form, at: now, key: key)
                try await database.write { try ParkedStore.insert(parked, in: $0) }
            },
            note: { token, now, database in
                try await database.write { try SessionStore.note(token, at: now, in: $0) }
            })
    }
}
