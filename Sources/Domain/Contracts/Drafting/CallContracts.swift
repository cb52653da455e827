import Access
import Calls
import Database
import Dossiers
import Labels
import Values

/// The page of a call's contracts: those there are, and the labels that have none yet.
struct CallContracts: Sendable {
    let call: Call
    let held: [HeldContract]
    let withoutContract: [LabelToDraft]

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    static func find(
        _ id: ID<Call>, for actor: Actor, barred: [DossierScope], in db: any Connection
    ) throws -> CallContracts {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        let contracts = try ContractStore.of(id, in: db)
        let taken = Set(contracts.map(\.label))
        let open = try LabelStore.of(id, in: db).filter { $0.state != .proposed && !taken.contains($0.id) }
        return CallContracts(
            call: call, held: try HeldContract.hold(contracts, for: actor, barred: barred, in: db),
            withoutContract: try LabelToDraft.hold(open, for: actor, barred: barred, in: db))
    }
}
