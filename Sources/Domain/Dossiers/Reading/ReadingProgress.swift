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
package typealias ScoreSight = @Sendable (Actor, HeldDeposits, any Connection) throws -> ReadingProgress.Sight

/// How many dossiers of a call stand alike in their evaluation.
package struct ReadingCount: Sendable, Equatable {
    package let call: ID<Call>
    package let readers: Int
    /// Every reader has submitted.
    package let isRead: Bool
    /// A moderation is open, or asked for by the gap.
    package let isModerated: Bool
    package let dossiers: Int
}

extension DossierStore {
    /// How many deposited dossiers of each of these calls are neither eligible nor refused yet; calls without any are absent.
    package static func unexamined(in calls: [ID<Call>], _ db: any Connection) throws -> [ID<Call>: Int] {
        let states = [Dossier.State.submitted, .toComplete, .admissible].map(\.rawValue)
        let counts = try db.all(
            """
            SELECT call, COUNT(*) FROM dossier
            WHERE call IN \(list: calls) AND ordinal IS NOT NULL AND state IN \(list: states) GROUP BY call
            """
        ) { (try $0.id(0) as ID<Call>, try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Of the dossiers of these calls in `states`: one statement and a handful of rows, however many there are.
    package static func readingCounts(
        in calls: [ID<Call>], states: [Dossier.State], _ db: any Connection
    ) throws -> [ReadingCount] {
        try db.all(
            """
            SELECT call, COALESCE(readers, 0), COALESCE(readings, 0) >= COALESCE(readers, 0), COALESCE(moderation, FALSE),
                COUNT(*)
            FROM dossier
            WHERE call IN \(list: calls) AND ordinal IS NOT NULL AND state IN \(list: states.map(\.rawValue))
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """
        ) {
            ReadingCount(
                call: try $0.id(0), readers: try $0.int(1), isRead: try $0.bool(2), isModerated: try $0.bool(3),
                dossiers: try $0.int(4))
        }
    }

    /// Told by the module that evaluates, in the transaction of its own act. Changes nothing that a dossier's people see.
    /// - Parameter isModerated: a moderation is open, or asked for by the gap.
    package static func tell(
        _ progress: ReadingProgress, isModerated: Bool, of dossier: ID<Dossier>, in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE dossier SET readers = \(progress.readers), readings = \(progress.readings), score = \(progress.score),
                moderation = \(isModerated)
            WHERE id = \(dossier)
            """)
    }
}
