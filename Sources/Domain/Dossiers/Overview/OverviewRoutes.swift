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

    var all: [Route] { [.get("/dossiers/{id}", .signedIn, reading: reading)] }

    private func reading(_ context: Context) async throws -> Reading {
        let sources = try await sources.registersKept(context)
        let before = context.query["before"].flatMap { Digits.read($0.utf8) }
        return Reading(
            questions: { context in
                guard let id = try? context.id() as ID<Dossier> else { return [] }
                let held = HeldDossier.statements(id, for: context.actor, sources)
                // Whoever reads what was deposited seldom asks for a dossier of his or her own.
                return context.actor.has(any: DossierRules.readers)
                    ? held + DepositedPages.Model.statements(id, before: before) : held
            },
            read: { context, db in
                try Self.read(try context.id(), context, sources, before, db)
            })
    }

    private static func read(
        _ id: ID<Dossier>, _ context: Context, _ sources: DossierSources, _ before: Int?, _ db: any Connection
    ) throws -> Reading.Drawing {
        let (actor, now) = (context.actor, context.now)
        let held = try HeldDossier.find(id, for: actor, sources, in: db)
        if held.standing != nil {
            let own = try OverviewPages.Model.read(held, sources, before: before, at: now, in: db)
            return { OverviewPages.show(own, FormFaults(), context) }
        }
        let reading = DossierRules.readDeposited(actor, held, at: now)
        if reading.isAllowed {
            let deposited = try DepositedPages.Model.read(
                held, sources, before: before, for: actor, at: now, in: db)
            return { DepositedPages.show(deposited, context) }
        }
        guard let invitation = try HeldInvitation.find(id, for: actor, sources, in: db) else {
            if case .refused(let reason) = reading { throw Refusal.refused(reason) }
            throw Refusal.hidden
        }
        let invited = try InvitationPages.Model.read(invitation, sources, in: db)
        return { InvitationPages.show(invited, context) }
    }
}
