package import Access
package import Calls
package import Database
package import Values

/// How far the reading of a dossier is, for lists. The module that evaluates keeps it up to date; rankings never use it.
package struct ReadingProgress: Sendable, Equatable {
    /// Who reads: appointed, and neither ended nor in conflict.
    package let readers: Int
    /// How many of them have submitted.
    package let readings: Int
    /// Mean of the submitted totals, in tenths of a point of 100; nil without one.
    package let score: Int?

    package init(readers: Int, readings: Int, score: Int?) {
        (self.readers, self.readings, self.score) = (readers, readings, score)
    }

    /// Three columns: readers, readings, score. nil where nobody was ever appointed.
    init?(_ row: Row, from first: Int) throws {
        guard let readers = try row.optionalInt(first) else { return nil }
        self.init(
            readers: readers, readings: try row.optionalInt(first + 1) ?? 0, score: try row.optionalInt(first + 2))
    }

    /// Whose scores a list may show to an actor.
    package enum Sight: Sendable, Equatable {
        case none
        /// Of dossiers that all their readers have read, as many as the call asks for.
        case complete
        case all
    }

    /// The score, where `sight` lets it be seen.
    package func score(to sight: Sight, needed: Int) -> Int? {
        switch sight {
        case .none: nil
        case .complete: readers >= needed && readings == readers ? score : nil
        case .all: score
        }
    }
}

/// Another module's answer: whose scores in a call somebody may see.
package typealias ScoreSight = @Sendable (Actor, Call, any Connection) throws -> ReadingProgress.Sight

extension DossierStore {
    /// Told by the module that evaluates, in the transaction of its own act. Changes nothing that a dossier's people see.
    package static func tell(_ progress: ReadingProgress, of dossier: ID<Dossier>, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE dossier SET readers = \(progress.readers), readings = \(progress.readings), score = \(progress.score)
            WHERE id = \(dossier)
            """)
    }
}
