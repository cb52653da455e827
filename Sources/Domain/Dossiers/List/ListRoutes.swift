import Access
import Calls
import Database
import Values
import Web

/// The officer's list of what was deposited for a call.
struct ListRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/calls/{id}/dossiers", .rule(DossierRules.list), show)] }

    private func show(_ context: Context) async throws -> Response {
        let id = try context.id() as ID<Call>
        try DossierRules.list.check(context.actor, at: context.now)
        let query = context.query
        var list = DossierList(call: id, barred: sources.barred.ids(context.actor.person))
        list.state = query["state"].flatMap(Dossier.State.init(rawValue:))
        list.track = query["track"].flatMap { $0.isEmpty ? nil : TrackID(rawValue: $0) }
        list.search = query["search"]
        list.after = query["after"].flatMap { Int($0) } ?? 0
        let (actor, sources) = (context.actor, sources)
        let (call, page, sight) = try await context.site.database.read { [list] db in
            guard let call = try CallStore.find(id, in: db), call.state != .draft else { throw Refusal.hidden }
            return (call, try list.page(in: db), try sources.scoreSight(actor, call, db))
        }
        return ListPages.show(call, list, page.lines, sight, hasMore: page.hasMore, context)
    }
}
