package import Access
package import Calls
import Database
package import Dossiers
package import Values

/// A label with its call and what waits for a signature about it: what rules and inner pages work with.
package struct HeldLabel: Sendable {
    package var label: Label
    package let call: Call
    package let changes: [LabelChange]
    /// Whoever wrote the proposal or a correction of it.
    package let authors: Set<ID<Person>>
    /// What the actor is to its dossier.
    package let interest: DossierInterest?
    /// The results of the call are public.
    package let isPublished: Bool

    package func isAuthor(_ actor: Actor) -> Bool {
        actor.person.map { $0 == label.proposedBy || authors.contains($0) } ?? false
    }

    package var openChange: LabelChange? { changes.first { $0.state == .proposed } }
    package var possibleChanges: [LabelChange.Kind] {
        LabelChange.Kind.allCases.filter { $0.isPossible(in: label.state) }
    }
    /// The change that made the label what it is, when it is not simply valid.
    package var lastChange: LabelChange? { changes.first { $0.state == .signed } }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of, or that belongs to another call, and for whoever is barred from the
    ///   dossier.
    static func find(
        _ id: ID<Label>, of call: ID<Call>? = nil, for actor: Actor, _ source: LabelSources, in db: any Connection
    ) throws -> HeldLabel {
        guard let label = try LabelStore.find(id, in: db), call == nil || label.call == call,
            let held = try hold([label], for: actor, source, in: db).first
        else { throw Refusal.hidden }
        return held
    }

    /// Many at once, in their order, without those from whose dossiers the actor is barred: the same statements for one label and for fifty
    /// of a call.
    static func hold(
        _ labels: [Label], for actor: Actor, _ source: LabelSources, in db: any Connection
    ) throws -> [HeldLabel] {
        let calls = try CallStore.find(Set(labels.map(\.call)), in: db)
        let changes = try LabelChangeStore.of(labels.map(\.id), in: db)
        let authors = try LabelAuthors.of(labels.map(\.id), in: db)
        let published = try calls.mapValues { try source.selected.arePublished($0.id, db) }
        let interests = try DossierInterest.of(
            actor, in: labels.map { ($0.dossier, $0.cluster) }, barred: source.barred, db)
        return labels.compactMap { label in
            guard let call = calls[label.call], interests[label.dossier] != .barred else { return nil }
            return HeldLabel(
                label: label, call: call, changes: changes[label.id] ?? [], authors: authors[label.id] ?? [],
                interest: interests[label.dossier], isPublished: published[label.call] ?? false)
        }
    }
}
