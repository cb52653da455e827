import Access
import Calls
import Database
import History
import Values
import Web

/// A dossier's first page: to its people what is to be done, to the ministry what was deposited, and
/// to whoever was invited and is neither, the invitation.
struct OverviewRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/dossiers/{id}", .signedIn, show)] }

    private func show(_ context: Context) async throws -> Response {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        let (sources, before) = (
            try await sources.registersKept(context), context.query["before"].flatMap { Digits.read($0.utf8) }
        )
        enum Shown: Sendable {
            case own(OverviewPages.Model), deposited(DepositedPages.Model), invited(InvitationPages.Model)
        }
        let shown = try await context.site.database.read { db -> Shown in
            let held = try HeldDossier.find(id, for: actor, sources, in: db)
            if held.standing != nil {
                return .own(try OverviewPages.Model.read(held, sources, before: before, at: now, in: db))
            }
            let reading = DossierRules.readDeposited(actor, held, at: now)
            if reading.isAllowed {
                return .deposited(try DepositedPages.Model.read(held, sources, before: before, in: db))
            }
            guard let invitation = try HeldInvitation.find(id, for: actor, sources, in: db) else {
                if case .refused(let reason) = reading { throw Refusal.refused(reason) }
                throw Refusal.hidden
            }
            return .invited(try InvitationPages.Model.read(invitation, sources, in: db))
        }
        switch shown {
        case .own(let model): return OverviewPages.show(model, FormFaults(), context)
        case .invited(let model): return InvitationPages.show(model, context)
        case .deposited(let model): return DepositedPages.show(model, context)
        }
    }
}
