import Access
import Database
import Phrases
import Values
import Web

enum ParkedRoutes {
    static func path(_ id: ID<ParkedForm>) -> Path { "/parked/\(id)" }
    static let all: [Route] = [
        .get("/parked/{id}", .signedIn, show),
        .post("/parked/{id}/removal", .signedIn, remove),
    ]

    private static func show(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let (id, now): (ID<ParkedForm>, Instant) = (try context.id(), context.now)
        let found = try await context.site.database.read { try ParkedStore.find(id, of: person, at: now, in: $0) }
        guard let found, let target = Path(returned: found.path), let form = found.form(context.site.settings.key)
        else { throw Refusal.hidden }
        return ParkedPages.show(found, form, to: target, context)
    }

    private static func remove(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let id: ID<ParkedForm> = try context.id()
        try await context.site.database.write { try ParkedStore.delete(id, of: person, in: $0) }
        return context.redirect(HomeRoutes.path, saying: PeoplePhrases.parkedRemoved)
    }
}
