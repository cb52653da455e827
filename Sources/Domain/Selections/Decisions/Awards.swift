package import Database
package import Dossiers
import Phrases
package import Values

/// A slot for the modules that go on from a decision: what was given on the ground of it and stands.
package struct Awards: Sendable {
    package enum Standing: Sendable {
        /// Valid or suspended.
        case label
        /// Signed or suspended.
        case contract
    }

    package let standing: @Sendable (ID<Dossier>, any Connection) throws -> Standing?
    package init(_ standing: @escaping @Sendable (ID<Dossier>, any Connection) throws -> Standing?) {
        self.standing = standing
    }
    package static let none = Awards { _, _ in nil }

    /// Why a dossier that a signed decision selected cannot be corrected to another outcome now; nil where nothing stands in the way.
    func reason(_ proposal: Proposal, in held: HeldSelection, _ db: any Connection) throws -> Phrase? {
        guard proposal.outcome != .selected, held.signed(proposal.dossier)?.outcome == .selected else { return nil }
        return switch try standing(proposal.dossier, db) {
        case .label: SelectionPhrases.labelStands
        case .contract: SelectionPhrases.contractStands
        case nil: nil
        }
    }

    /// - Throws: `SelectionError.outOfBounds` with the first reason.
    func check(_ proposals: [Proposal], in held: HeldSelection, _ db: any Connection) throws {
        for proposal in proposals {
            if let reason = try reason(proposal, in: held, db) { throw SelectionError.outOfBounds(reason) }
        }
    }
}
