package import Access
package import Calls
package import Database
package import Dossiers
package import Evaluations
package import Values

/// The selection of a whole call: what its rules decide on and its pages show.
package struct HeldSelection: Sendable {
    package let call: HeldCall
    package let frozen: FrozenRanking?
    /// Dossiers of the call that were deposited and are neither eligible nor refused yet.
    package let unexamined: Int
    /// The frozen table, or what it would be now.
    package let table: RankingTable
    /// All decisions, by dossier and number.
    package let decisions: [SelectionDecision]
    /// Whoever proposed a version of a decision that is not signed yet.
    package let authors: Set<ID<Person>>
    package let publishedAt: Instant?
    package let appeal: Localized?

    package static func find(_ id: ID<Call>, for actor: Actor, in db: any Connection) throws -> HeldSelection {
        try with([try HeldCall.find(id, for: actor, in: db)], in: db)[0]
    }

    /// In the order given: a fixed number of statements, however many calls and dossiers.
    static func with(_ calls: [HeldCall], in db: any Connection) throws -> [HeldSelection] {
        let ids = calls.map(\.call.id)
        let frozen = try RankingStore.find(ids, in: db)
        let unexamined = try DossierStore.unexamined(in: ids, db)
        let decisions = Dictionary(grouping: try DecisionStore.all(of: ids, in: db), by: \.call)
        let authors = try DecisionAuthors.open(in: ids, db)
        let published = try DecisionStore.publishedAt(ids, in: db)
        let appeals = try DecisionStore.appealWording(of: ids, in: db)
        return calls.map { held in
            let id = held.call.id
            return HeldSelection(
                call: held, frozen: frozen[id], unexamined: unexamined[id] ?? 0,
                table: frozen[id]?.table ?? RankingTable(held),
                decisions: decisions[id] ?? [], authors: authors[id] ?? [],
                publishedAt: published[id], appeal: appeals[id])
        }
    }

    /// The clusters of the directory that apply, by dossier.
    var clusters: [ID<Dossier>: String] {
        let pairs = call.evaluations.compactMap { one in one.dossier.cluster.map { (one.dossier.id, $0) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    package var proposals: [SelectionDecision] { decisions.filter { !$0.isSigned } }
    /// The newest decision of a dossier, signed or not.
    package func current(_ dossier: ID<Dossier>) -> SelectionDecision? { decisions.last { $0.dossier == dossier } }
    package func signed(_ dossier: ID<Dossier>) -> SelectionDecision? {
        decisions.last { $0.dossier == dossier && $0.isSigned }
    }
    /// Every ranked dossier has a decision, proposed or signed.
    package var isComplete: Bool { frozen.map { $0.table.rows.allSatisfy { current($0.dossier) != nil } } ?? false }
    package var isSigned: Bool {
        proposals.isEmpty && (frozen.map { $0.table.rows.allSatisfy { signed($0.dossier) != nil } } ?? false)
    }
}

/// The decision on one dossier, and what the actor is in it.
package struct HeldDecision: Sendable {
    package let dossier: HeldDossier
    package let selection: HeldSelection

    package static func find(_ id: ID<Dossier>, for actor: Actor, in db: any Connection) throws -> HeldDecision {
        let dossier = try HeldDossier.find(
            id, for: actor, barred: [Evaluations.barred], uncleared: [Evaluations.uncleared], in: db)
        return HeldDecision(
            dossier: dossier, selection: try HeldSelection.find(dossier.call.id, for: actor, in: db))
    }

    /// What is proposed on this dossier and not signed yet: one decision, or none.
    var proposals: [SelectionDecision] { selection.proposals.filter { $0.dossier == dossier.dossier.id } }
    package var current: SelectionDecision? { selection.current(dossier.dossier.id) }
    package var signed: SelectionDecision? { selection.signed(dossier.dossier.id) }
}

extension Call {
    func appealsClose(after decision: SelectionDecision) -> LocalTime? {
        appealsClose(decidedOn: decision.signedAt?.localDay)
    }
}
