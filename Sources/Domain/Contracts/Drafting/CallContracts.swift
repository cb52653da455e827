import Access
import Calls
import Database
import Labels
import Values

/// The page of a call's contracts: those there are, and the labels that have none yet.
struct CallContracts: Sendable {
    let call: Call
    let held: [HeldContract]
    let withoutContract: [Label]

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    static func find(_ id: ID<Call>, in db: any Connection) throws -> CallContracts {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        let contracts = try ContractStore.of(id, in: db)
        let taken = Set(contracts.map(\.label))
        return CallContracts(
            call: call, held: try HeldContract.hold(contracts, isOwn: false, in: db),
            withoutContract: try LabelStore.of(id, in: db).filter { $0.state != .proposed && !taken.contains($0.id) })
    }
}
