import Access
import Calls
import Database
import History
import Values
import Web

/// A dossier's first page: to its people what is to be done, to the ministry what was deposited.
struct OverviewRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/dossiers/{id}", .signedIn, show)] }

    private func show(_ context: Context) async throws -> Response {
        try await Joining.accept(context)
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        let sources = sources
        enum Shown: Sendable { case own(OverviewPages.Model), deposited(DepositedPages.Model) }
        let shown = try await context.site.database.read { db -> Shown in
            let held = try HeldDossier.find(id, for: actor, in: db)
            if held.standing != nil { return .own(try OverviewPages.Model.read(held, sources, in: db)) }
            try DossierRules.readDeposited.check(actor, held, at: now)
            return .deposited(try DepositedPages.Model.read(held, sources, in: db))
        }
        switch shown {
        case .own(let model): return OverviewPages.show(model, FormFaults(), context)
        case .deposited(let model): return DepositedPages.show(model, context)
        }
    }
}
