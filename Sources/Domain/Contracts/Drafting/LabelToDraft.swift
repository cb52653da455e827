import Access
import Database
package import Dossiers
package import Labels
import Values

/// A label without a contract, and what the actor is to its dossier.
package struct LabelToDraft: Sendable {
    package let label: Label
    package let interest: DossierInterest?

    /// Of these, in their order, without those from whose dossiers the actor is barred.
    static func hold(
        _ labels: [Label], for actor: Actor, barred: [DossierScope], in db: any Connection
    ) throws -> [LabelToDraft] {
        let interests = try DossierInterest.of(actor, in: labels.map { ($0.dossier, $0.cluster) }, barred: barred, db)
        return labels.filter { interests[$0.dossier] != .barred }.map {
            LabelToDraft(label: $0, interest: interests[$0.dossier])
        }
    }
}
