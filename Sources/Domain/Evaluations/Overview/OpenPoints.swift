package import Calls
package import Database
import Dossiers
package import Values

/// What is open in the evaluation of a call, in numbers alone: for first screens, where its dossiers need not be put together.
package struct OpenPoints: Sendable, Equatable {
    package let dossiers: Int
    /// Readers are to be appointed, or a moderation is to be concluded.
    package let forOfficer: Int
    /// Whatever the reason: these cannot be ranked yet. Flags of conflicts that wait for a ruling are not counted.
    package let unread: Int

    package init(dossiers: Int, forOfficer: Int, unread: Int) {
        (self.dossiers, self.forOfficer, self.unread) = (dossiers, forOfficer, unread)
    }

    /// Of those of these calls whose evaluation is not closed, in two statements.
    package static func of(_ calls: [Call], in db: any Connection) throws -> [ID<Call>: OpenPoints] {
        let closed = try EvaluationStore.closed(among: calls.map(\.id), in: db)
        let open = calls.filter { !closed.contains($0.id) }
        let counts = try DossierStore.readingCounts(in: open.map(\.id), states: EvaluationStore.states, db)
        let byCall = Dictionary(grouping: counts, by: \.call)
        let points = open.map { call in
            let (needed, own) = (call.configuration.evaluatorsPerDossier, byCall[call.id] ?? [])
            func count(_ holds: (ReadingCount) -> Bool) -> Int { own.filter(holds).reduce(0) { $0 + $1.dossiers } }
            return OpenPoints(
                dossiers: count { _ in true }, forOfficer: count { $0.readers < needed || $0.isModerated },
                unread: count { $0.readers < needed || !$0.isRead || $0.isModerated })
        }
        return Dictionary(uniqueKeysWithValues: zip(open.map(\.id), points))
    }
}
