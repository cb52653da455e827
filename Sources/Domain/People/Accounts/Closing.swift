import Access
import Database
import History
import Values

/// Closing an account and erasing what it tells of a person. Acts stay in history under an id that names nobody.
enum Closing {
    static func close(
        _ account: Account, _ erasing: [People.Erasing], because reason: String, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws {
        let record = RecordReference("person", account.id)
        try History.record(
            "person.closed", of: record, by: actor, at: now, [Change("reason", after: reason)], in: db)
        for held in try GrantStore.of(account.id, in: db) where held.endedAt == nil {
            try Granting.end(held, by: actor, at: now, in: db)
        }
        try SessionStore.closeAll(of: account.id, in: db)
        try ParkedStore.deleteAll(of: account.id, in: db)
        try PersonStore.setPassword(nil, of: account.id, in: db)
        if let email = account.email {
            for invitation in try LinkStore.erase(email, at: now, in: db) {
                try History.erasePersonal(
                    of: .init("invitation", invitation), because: reason, by: actor, at: now, in: db)
            }
            for throttle in [Throttle.signIn(email.description), .mail(to: email.description)] {
                try throttle.forget(in: db)
            }
        }
        for erase in erasing { try erase(account, reason, actor, now, db) }
        var closed = account
        (closed.name, closed.email, closed.closedAt) = ("", nil, now)
        try PersonStore.save(closed, in: db)
        try History.erasePersonal(of: record, because: reason, by: actor, at: now, in: db)
    }
}
