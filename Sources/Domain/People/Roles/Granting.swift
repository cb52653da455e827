package import Access
package import Database
import History
package import Values

/// Giving and ending roles, each with its line of history.
package enum Granting {
    /// Gives `grant` to a person. Dates and role are taken as they come: forms check them before.
    package static func give(
        _ grant: Grant, to person: ID<Person>, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        let given = RoleGrant(
            id: .make(at: now), person: person, grant: grant, grantedBy: actor.reference, grantedAt: now, endedAt: nil)
        try GrantStore.insert(given, in: db)
        try History.record(
            "person.role-granted", of: .init("person", person), by: actor, at: now,
            [
                Change("person.role", after: grant.role.rawValue), Change("person.scope", after: grant.scope),
                Change("person.from", after: grant.from.description),
                Change("person.until", after: grant.until?.description),
            ], in: db)
    }

    static func end(_ held: RoleGrant, by actor: Actor, at now: Instant, in db: any Connection) throws {
        try GrantStore.end(held.id, at: now, in: db)
        try History.record(
            "person.role-ended", of: .init("person", held.person), by: actor, at: now,
            [
                Change("person.role", before: held.grant.role.rawValue),
                Change("person.scope", before: held.grant.scope),
            ], in: db)
    }
}
