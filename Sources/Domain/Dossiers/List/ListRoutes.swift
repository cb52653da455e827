import Access
import Calls
import Database
import Phrases
import Values
import Web

/// The officer's list of what was deposited for a call.
struct ListRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/calls/{id}/dossiers", .rule(DossierRules.count), show)] }

    private func show(_ context: Context) async throws -> Response {
        let id = try context.id() as ID<Call>
        let query = context.query
        var list = DossierList(call: id, barred: sources.barred.ids(context.actor.person))
        list.state = query["state"].flatMap(Dossier.State.init(rawValue:))
        list.track = query["track"].flatMap { $0.isEmpty ? nil : TrackID(rawValue: $0) }
        list.search = query["search"]
        list.language = context.language
        list.after = query["after"].flatMap { Int($0) } ?? 0
        let (actor, now, sources) = (context.actor, context.now, sources)
        enum Shown: Sendable {
            case sealed(Call, Phrase, count: Int)
            case list(Call, DossierLines, ReadingProgress.Sight)
        }
        let shown = try await context.site.database.read { [list] db -> Shown in
            try db.foresee(
                [CallStore.statement(id), list.statement] + HeldDeposits.statements(id, for: actor)
                    + sources.scoreQuestions(actor))
            guard let call = try CallStore.find(id, in: db) else { throw Refusal.hidden }
            let held = try HeldDeposits.held(call, for: actor, in: db)
            try DossierRules.count.check(actor, held, at: now)
            if case .refused(let reason) = DossierRules.list(actor, held, at: now) {
                return .sealed(call, reason, count: try DossierStore.count(depositedIn: id, db))
            }
            return .list(call, try list.page(in: db), try sources.scoreSight(actor, held, db))
        }
        switch shown {
        case .sealed(let call, let reason, let count): return ListPages.sealed(call, count, reason, context)
        case .list(let call, let lines, let sight): return ListPages.show(call, list, lines, sight, context)
        }
    }
}
