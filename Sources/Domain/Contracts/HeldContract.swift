package import Access
package import Database
import Dossiers
package import Labels
package import Values

/// A contract with its label and tranches, and whether it is the actor's own: what rules and pages work with.
package struct HeldContract: Sendable {
    package var contract: Contract
    package let label: Label
    package var tranches: [Tranche]
    /// The newest first.
    package var changes: [ContractChange] = []
    /// Whoever wrote the draft or a correction of it.
    package let authors: Set<ID<Person>>
    /// The actor directs the cluster, or is one of the dossier's people.
    package let isOwn: Bool

    package var received: Money { tranches.compactMap(\.payment).reduce(.zero) { $0 + $1.amount } }
    package var remaining: Money { contract.total - received }
    /// The first tranche that is not paid.
    package var next: Tranche? { tranches.first { $0.state != .paid } }

    package func isAuthor(_ actor: Actor) -> Bool {
        actor.person.map { $0 == contract.draftedBy || authors.contains($0) } ?? false
    }

    package func tranche(_ year: Int) throws -> HeldTranche {
        guard let tranche = tranches.first(where: { $0.year == year }) else { throw Refusal.hidden }
        return HeldTranche(held: self, tranche: tranche)
    }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    package static func find(_ id: ID<Contract>, for actor: Actor, in db: any Connection) throws -> HeldContract {
        guard let contract = try ContractStore.find(id, in: db) else { throw Refusal.hidden }
        return try hold(contract, for: actor, in: db)
    }

    private static func hold(_ contract: Contract, for actor: Actor, in db: any Connection) throws -> HeldContract {
        let held = try hold([contract], isOwn: try isOwn(contract, actor, db), in: db)
        guard let first = held.first else { throw Refusal.hidden }
        return first
    }

    /// Many at once, in their order: the same statements for one contract and for fifty. `isOwn` holds for all of them.
    static func hold(_ contracts: [Contract], isOwn: Bool, in db: any Connection) throws -> [HeldContract] {
        let ids = contracts.map(\.id)
        let labels = try LabelStore.find(contracts.map(\.label), in: db)
        let tranches = try TrancheStore.of(ids, in: db)
        let changes = try ContractChangeStore.of(ids, in: db)
        let authors = try ContractAuthors.of(ids, in: db)
        return contracts.compactMap { contract in
            labels[contract.label].map {
                HeldContract(
                    contract: contract, label: $0, tranches: tranches[contract.id] ?? [],
                    changes: changes[contract.id] ?? [], authors: authors[contract.id] ?? [], isOwn: isOwn)
            }
        }
    }

    private static func isOwn(_ contract: Contract, _ actor: Actor, _ db: any Connection) throws -> Bool {
        guard let person = actor.person else { return false }
        let directs = actor.grants.contains {
            $0.role == .clusterDirector && $0.scope != nil && $0.scope == contract.cluster
        }
        if directs { return true }
        guard let dossier = try DossierStore.find(contract.dossier, in: db) else { return false }
        return try dossier.owner == person || DossierPeople.may(person, in: dossier.id, db) != nil
    }
}

/// One tranche within its contract.
package struct HeldTranche: Sendable {
    package let held: HeldContract
    package var tranche: Tranche
}
