package import Access
package import Dossiers
package import Values

/// One evaluator appointed to read one dossier.
package struct Assignment: Sendable {
    package enum Declaration: String, Sendable, CaseIterable { case none, declared }

    /// Where it stands, and so what the evaluator may see. Nothing confidential shows before `reading`.
    package enum Stage: Sendable, Equatable {
        case needsProfile, toDeclare
        /// The employer was found among members: a third person rules first.
        case flagged
        case reading, read
        /// A conflict was declared or upheld, or the assignment was ended: no road leads to the dossier any more.
        case removed
    }

    package let id: ID<Assignment>
    package let dossier: ID<Dossier>
    package let evaluator: ID<Person>
    package let appointedBy: ID<Person>
    package let appointedAt: Instant
    package var endedAt: Instant?
    package var hasProfile: Bool
    package var declaration: Declaration?
    package var openFlags: Int
    package var upheldFlags: Int
    package var reviewState: Review.State?
    /// The conflict came to light after the evaluation of the call had been closed: what was decided on stays as it was.
    package var isLateConflict: Bool

    package init(
        id: ID<Assignment>, dossier: ID<Dossier>, evaluator: ID<Person>, appointedBy: ID<Person>, appointedAt: Instant,
        endedAt: Instant? = nil, hasProfile: Bool = false, declaration: Declaration? = nil, openFlags: Int = 0,
        upheldFlags: Int = 0, reviewState: Review.State? = nil, isLateConflict: Bool = false
    ) {
        (self.id, self.dossier, self.evaluator) = (id, dossier, evaluator)
        (self.appointedBy, self.appointedAt, self.endedAt) = (appointedBy, appointedAt, endedAt)
        (self.hasProfile, self.declaration, self.openFlags) = (hasProfile, declaration, openFlags)
        (self.upheldFlags, self.reviewState, self.isLateConflict) = (upheldFlags, reviewState, isLateConflict)
    }

    package var stage: Stage {
        if endedAt != nil || declaration == .declared || upheldFlags > 0 { return .removed }
        if !hasProfile { return .needsProfile }
        if declaration == nil { return .toDeclare }
        if openFlags > 0 { return .flagged }
        return reviewState == .submitted ? .read : .reading
    }

    package var isConflict: Bool { declaration == .declared || upheldFlags > 0 }
    /// Whether a conflict can still come to light: not declared upon yet, or a flag waits for its ruling, also after the assignment ended.
    package var isUncleared: Bool {
        openFlags > 0 || endedAt == nil && (!hasProfile || declaration == nil)
    }
    /// Whether its review counts, once in. A conflict ends the evaluator's access at once, but takes nothing out of an evaluation that is closed.
    package var counts: Bool { endedAt == nil && (!isConflict || isLateConflict) }
}
