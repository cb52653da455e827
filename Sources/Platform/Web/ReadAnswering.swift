import Access
import Database

/// Who asked, and what was read for them in the same loan of a connection.
struct ReadPage: Sendable {
    let resolved: Identity.Resolved
    /// nil where the route does not let them in; a failure where what was read refuses them.
    let drawing: Result<Reading.Drawing, any Error>?
}

extension Site {
    /// Asks in one loan of a connection who came with `token`, and reads the page for whoever it is.
    func read(
        _ reading: Reading, of route: Route, for token: String, _ parameters: [String: String], _ context: Context
    ) async throws -> ReadPage {
        let (identity, now) = (identity, context.now)
        let asking: @Sendable (Actor) -> Context? = { actor in
            route.access.admits(actor) ? context.with(actor: actor, seed: token, parameters: parameters) : nil
        }
        let probably = acquaintances[token].flatMap(asking)
        let page = try await database.read { db in
            try db.foresee(identity.questions(token, now) + (probably.map(reading.questions) ?? []))
            let resolved = try identity.resolve(token, now, db)
            guard case .signedIn(let actor, _) = resolved, let reader = asking(actor) else {
                return ReadPage(resolved: resolved, drawing: nil)
            }
            do {
                return ReadPage(resolved: resolved, drawing: .success(try reading.read(reader, db)))
            } catch let error where !(error is DatabaseError) {
                return ReadPage(resolved: resolved, drawing: .failure(error))
            }
        }
        acquaintances.note(page.resolved, under: token)
        return page
    }
}
