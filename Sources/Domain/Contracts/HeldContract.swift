package import Access
package import Database
package import Dossiers
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
    /// The dossier stands selected: a decision corrected since stops the money.
    package let isSelected: Bool
    /// What the actor is to the dossier.
    package let interest: DossierInterest?

    /// The actor directs the cluster, or is one of the dossier's people.
    package var isOwn: Bool { interest == .own }

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

    /// With the tranches as the decision in force asks today (`Tranche.asking`).
    func asking(_ words: String?) -> HeldContract {
        var held = self
        held.tranches = tranches.map { $0.asking(words) }
        return held
    }

    /// - Parameter barred: of whom no role opens the dossier any more; people of the dossier keep their own.
    /// - Throws: `Refusal.hidden` for an id that nothing is known of, and for whoever is barred from its dossier.
    package static func find(
        _ id: ID<Contract>, for actor: Actor, barred: [DossierScope], in db: any Connection
    ) throws -> HeldContract {
        guard let contract = try ContractStore.find(id, in: db),
            let held = try hold([contract], for: actor, barred: barred, in: db).first
        else { throw Refusal.hidden }
        return held
    }

    /// Many at once, in their order, without those from whose dossiers the actor is barred: the same statements for one contract and for
    /// fifty.
    static func hold(
        _ contracts: [Contract], for actor: Actor, barred: [DossierScope], in db: any Connection
    ) throws -> [HeldContract] {
        let ids = contracts.map(\.id)
        let labels = try LabelStore.find(contracts.map(\.label), in: db)
        let tranches = try TrancheStore.of(ids, in: db)
        let changes = try ContractChangeStore.of(ids, in: db)
        let authors = try ContractAuthors.of(ids, in: db)
        let dossiers = try DossierStore.find(contracts.map(\.dossier), in: db)
        let interests = try DossierInterest.of(
            actor, in: contracts.map { ($0.dossier, $0.cluster) }, barred: barred, db)
        return contracts.compactMap { contract in
            guard let label = labels[contract.label], interests[contract.dossier] != .barred else { return nil }
            return HeldContract(
                contract: contract, label: label, tranches: tranches[contract.id] ?? [],
                changes: changes[contract.id] ?? [], authors: authors[contract.id] ?? [],
                isSelected: dossiers[contract.dossier]?.state == .selected, interest: interests[contract.dossier])
        }
    }
}

/// One tranche within its contract.
package struct HeldTranche: Sendable {
    package let held: HeldContract
    package var tranche: Tranche
}
