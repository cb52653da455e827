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
        return ParkedPages.show(found, form, to: target, isUpload: isUpload(target, context.site), context)
    }

    private static func remove(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let id: ID<ParkedForm> = try context.id()
        try await context.site.database.write { try ParkedStore.delete(id, of: person, in: $0) }
        return context.redirect(HomeRoutes.path, saying: PeoplePhrases.parkedRemoved)
    }

    /// Whether the page that takes the form reads forms with files, which come in another encoding.
    private static func isUpload(_ target: Path, _ site: Site) -> Bool {
        let segments = target.text.prefix { $0 != "?" }.split(separator: "/")
        return site.modules.flatMap(\.routes).contains { route in
            let pattern = route.pattern.split(separator: "/")
            return route.intake == .upload && pattern.count == segments.count
                && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }
}
