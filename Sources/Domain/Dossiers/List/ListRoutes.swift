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
                let barred = sources.barred.ids(context.actor.person)
                return [HeldDeposits.statement(list.call, for: context.actor, barred: barred), list.statement]
                    + sources.scoreQuestions(context.actor)
            },
            read: { context, db in
                let (asked, actor) = (try list(context), context.actor)
                let barred = sources.barred.ids(actor.person)
                guard let (held, isAnyBarred) = try HeldDeposits.find(asked.call, for: actor, barred: barred, in: db)
                else { throw Refusal.hidden }
                try DossierRules.count.check(actor, held, at: context.now)
                if case .refused(let reason) = DossierRules.list(actor, held, at: context.now) {
                    let count = try DossierStore.count(depositedIn: asked.call, db)
                    return { ListPages.sealed(held.call, count, reason, context) }
                }
                // Almost always there are none to leave out: then no row need be looked up among them.
                let list = isAnyBarred ? asked.leavingOut(barred) : asked
                let (lines, sight) = (try list.page(in: db), try sources.scoreSight(actor, held, db))
                return { ListPages.show(held.call, list, lines, sight, context) }
            })
    }

    /// As it is asked for, nothing left out of it yet.
    private func list(_ context: Context) throws -> DossierList {
        let query = context.query
        var list = DossierList(call: try context.id())
        list.state = query["state"].flatMap(Dossier.State.init(rawValue:))
        list.track = query["track"].flatMap { $0.isEmpty ? nil : TrackID(rawValue: $0) }
        list.search = query["search"]
        list.language = context.language
        list.after = query["after"].flatMap { Int($0) } ?? 0
        return list
    }
}
