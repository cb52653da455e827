import Access
import Database
import Values
import Web

/// The first screen of whoever is signed in: what waits, and until when.
enum HomeRoutes {
    static let path: Path = "/home"
    static func all(_ scopes: ScopeChoices) -> [Route] { [.get("/home", .signedIn) { try await show($0, scopes) }] }

    private static func show(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let (actor, now) = (context.actor, context.now)
        let modules = context.site.modules
        let shown = try await context.site.database.read { db in
            HomePages.Shown(
                lines: sorted(try modules.flatMap(\.waiting).flatMap { try $0.lines(actor, now, db) }),
                parked: try ParkedStore.of(person, at: now, in: db),
                overviews: try modules.flatMap(\.overviews).sorted { $0.order < $1.order }
                    .compactMap { try $0.read(actor, now, db) },
                journal: try Journal.read(modules.flatMap(\.records), actor, now, in: db),
                scopes: actor.grants.contains { $0.scope != nil } ? try scopes.all(db) : [])
        }
        return HomePages.show(shown, context)
    }

    /// The nearest time first; what has none comes last, in the order in which modules gave it.
    static func sorted(_ lines: [Waiting]) -> [Waiting] {
        let dated = lines.filter { $0.until != nil }
        let undated = lines.filter { $0.until == nil }
        return dated.sorted { ($0.until?.milliseconds ?? 0) < ($1.until?.milliseconds ?? 0) } + undated
    }
}
