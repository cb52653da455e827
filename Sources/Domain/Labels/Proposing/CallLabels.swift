import Access
import Calls
import Database
import Values

/// The page of a call's labels: what was selected, what was proposed, what was given.
struct CallLabels: Sendable {
    let call: Call
    let selected: [SelectedDossier]
    let labels: [Label]

    /// Selected dossiers that have no label and no proposal yet.
    var open: [SelectedDossier] {
        let taken = Set(labels.map(\.dossier))
        return selected.filter { !taken.contains($0.id) }
    }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    static func find(_ id: ID<Call>, _ source: SelectedDossiers, in db: any Connection) throws -> CallLabels {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        return CallLabels(call: call, selected: try source.of(id, db), labels: try LabelStore.of(id, in: db))
    }
}
