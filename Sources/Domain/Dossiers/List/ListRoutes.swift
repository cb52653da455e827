import Access
import Calls
import Database
import Phrases
import Values
import Web

/// The officer's list of what was deposited for a call.
struct ListRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/calls/{id}/dossiers", .rule(DossierRules.count), reading: reading)] }

    private func reading(_ context: Context) -> Reading {
        let sources = sources
        return Reading(
            questions: { context in
                guard let list = try? list(context) else { return [] }
                return [HeldDeposits.statement(list.call, for: context.actor), list.statement]
                    + sources.scoreQuestions(context.actor)
            },
            read: { context, db in
                let (list, actor) = (try list(context), context.actor)
                guard let held = try HeldDeposits.find(list.call, for: actor, in: db) else { throw Refusal.hidden }
                try DossierRules.count.check(actor, held, at: context.now)
                if case .refused(let reason) = DossierRules.list(actor, held, at: context.now) {
                    let count = try DossierStore.count(depositedIn: list.call, db)
                    return { ListPages.sealed(held.call, count, reason, context) }
                }
                let (lines, sight) = (try list.page(in: db), try sources.scoreSight(actor, held, db))
                return { ListPages.show(held.call, list, lines, sight, context) }
            })
    }

    private func list(_ context: Context) throws -> DossierList {
        let query = context.query
        var list = DossierList(call: try context.id(), barred: sources.barred.ids(context.actor.person))
        list.state = query["state"].flatMap(Dossier.State.init(rawValue:))
        list.track = query["track"].flatMap { $0.isEmpty ? nil : TrackID(rawValue: $0) }
        list.search = query["search"]
        list.language = context.language
        list.after = query["after"].flatMap { Int($0) } ?? 0
        return list
    }
}
