package import Values
package import Dossiers

/// A meeting of the readers of one dossier: opened by the gap between them or by an officer, closed by its minutes.
package struct Moderation: Sendable {
    /// What a reader did in it, with a reason.
    package struct Answer: Sendable, Equatable {
        package enum Kind: String, Sendable { case kept, revised }
        package let kind: Kind
        package let at: Instant
        /// In the reader's words; nil of one that is older than the table of answers.
        package let reason: String?
    }

    package let dossier: ID<Dossier>
    /// From 1, for each dossier.
    package let number: Int
    package let openedAt: Instant
    /// Why an officer opened it; nil when the gap did.
    package let reason: String?
    package var minutes: String?
    package var closedAt: Instant?
    /// By assignment; whoever has not answered is absent.
    package var answers: [ID<Assignment>: Answer] = [:]

    init(
        dossier: ID<Dossier>, number: Int, openedAt: Instant, reason: String?, minutes: String? = nil,
        closedAt: Instant? = nil
    ) {
        (self.dossier, self.number, self.openedAt) = (dossier, number, openedAt)
        (self.reason, self.minutes, self.closedAt) = (reason, minutes, closedAt)
    }

    package var isOpen: Bool { closedAt == nil }
    /// The review was in before it was concluded.
    func asked(_ review: Review) -> Bool {
        guard let closedAt, let submittedAt = review.submittedAt else { return false }
        return submittedAt <= closedAt
    }
}
