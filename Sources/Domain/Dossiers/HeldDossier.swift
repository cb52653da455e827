package import Access
package import Calls
package import Database
package import Values

/// A dossier with its call and what the actor is in it: what rules decide on.
package struct HeldDossier: Sendable {
    /// What a person of the dossier may do in it.
    package enum Standing: String, Sendable { case owner, write, read }

    package var dossier: Dossier
    package let call: Call
    /// nil: the actor is nobody in this dossier.
    package let standing: Standing?
    /// The actor is of another dossier of the call. Looked up only for whom a role lets read what was deposited.
    package let isCompetitor: Bool
    /// The actor was appointed to read the dossier and may not read it yet.
    package let isUncleared: Bool
    /// Until when the one request for missing items can be answered, while it is open.
    package let completionDue: Instant?
    /// No dossier joins those that are ranked any more. Looked up only for one that was refused.
    package var isRankingFrozen = false

    package init(
        dossier: Dossier, call: Call, standing: Standing?, isCompetitor: Bool = false, isUncleared: Bool = false,
        completionDue: Instant? = nil
    ) {
        (self.dossier, self.call, self.standing, self.completionDue) = (dossier, call, standing, completionDue)
        (self.isCompetitor, self.isUncleared) = (isCompetitor, isUncleared)
    }

    /// Answers can still be written by somebody: until the deadline, and while missing items are awaited.
    package func isWritable(at now: Instant) -> Bool {
        call.isOpen(at: now) || completionDue.map { now < $0 } ?? false
    }

    /// Of support: so many columns has a table by years.
    package var years: Int { call.configuration.support.years }

    /// The parts that the dossier's track asks, in order.
    package var parts: [Part] { call.configuration.parts(for: dossier.track) }

    /// For everybody whom a rule may let in.
    /// - Parameters:
    ///   - barred: of whom no role opens the dossier any more (`DossierSources.barred`); people of the dossier keep their own.
    ///   - uncleared: of whom no role opens it yet (`DossierSources.uncleared`): the rules refuse with the reason.
    /// - Throws: `Refusal.hidden` for an id that nothing is known of, and for whoever is barred from it.
    package static func find(
        _ id: ID<Dossier>, for actor: Actor, barred: [DossierScope], uncleared: [DossierScope],
        in db: any Connection
    ) throws -> HeldDossier {
        try read(id, for: actor, .init(barred: barred, uncleared: uncleared), in: db)
    }

    static func find(
        _ id: ID<Dossier>, for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> HeldDossier {
        var held = try read(id, for: actor, sources.closing, in: db)
        if [.inadmissible, .ineligible].contains(held.dossier.state) {
            held.isRankingFrozen = try sources.isRankingFrozen(held.call.id, db)
        }
        return held
    }

    /// What `find` asks, for `Connection.foresee`.
    static func statements(_ id: ID<Dossier>, for actor: Actor, _ sources: DossierSources) -> [SQL] {
        DossierSight.statements(id, for: actor, sources.closing)
    }

    /// For what only its people, or the system, do with a dossier.
    /// - Throws: `Refusal.hidden` for everybody else, and for an id that nothing is known of.
    package static func own(_ id: ID<Dossier>, for actor: Actor, in db: any Connection) throws -> HeldDossier {
        let held = try read(id, for: actor, .init(), in: db)
        guard held.standing != nil || actor.kind == .system else { throw Refusal.hidden }
        return held
    }

    /// What `own` asks, for `Connection.foresee`.
    static func ownStatements(_ id: ID<Dossier>, for actor: Actor) -> [SQL] {
        DossierSight.statements(id, for: actor, .init())
    }

    private static func read(
        _ id: ID<Dossier>, for actor: Actor, _ closing: DossierClosing, in db: any Connection
    ) throws -> HeldDossier {
        guard let sight = try DossierSight.find(id, for: actor, closing, in: db), !sight.isBarred
        else { throw Refusal.hidden }
        let due = sight.dossier.state == .toComplete ? try CompletionStore.find(id, in: db)?.due : nil
        return HeldDossier(
            dossier: sight.dossier, call: sight.call, standing: sight.standing, isCompetitor: sight.isCompetitor,
            isUncleared: sight.isUncleared, completionDue: due)
    }
}
