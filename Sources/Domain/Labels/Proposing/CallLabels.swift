import Access
import Calls
import Database
import Dossiers
import Values

/// The page of a call's labels: what was selected, what was proposed, what was given.
struct CallLabels: Sendable {
    let call: Call
    let selected: [SelectedDossier]
    let labels: [Label]
    /// Of the actor: others propose for these.
    let own: Set<ID<Dossier>>

    /// Selected dossiers that have no label and no proposal yet, and are not the actor's own.
    var open: [SelectedDossier] {
        let taken = Set(labels.map(\.dossier))
        return selected.filter { !taken.contains($0.id) && !own.contains($0.id) }
    }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    static func find(
        _ id: ID<Call>, for actor: Actor, _ source: LabelSources, in db: any Connection
    ) throws -> CallLabels {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        return try of(call, for: actor, source, in: db)
    }

    /// Without the dossiers that are closed to the actor.
    static func of(
        _ call: Call, for actor: Actor, _ source: LabelSources, in db: any Connection
    ) throws -> CallLabels {
        let (selected, labels) = (try source.selected.of(call.id, db), try LabelStore.of(call.id, in: db))
        let interests = try DossierInterest.of(
            actor, in: selected.map { ($0.id, $0.cluster) } + labels.map { ($0.dossier, $0.cluster) },
            barred: source.barred, db)
        return CallLabels(
            call: call, selected: selected.filter { interests[$0.id] != .barred },
            labels: labels.filter { interests[$0.dossier] != .barred },
            own: Set(interests.filter { $0.value == .own }.keys))
    }
}
