import Database
import Dossiers
import Values

/// Every statement about moderations.
enum ModerationStore {
    static func of(_ dossiers: [ID<Dossier>], in db: any Connection) throws -> [Moderation] {
        let rows = try db.all(
            """
            SELECT m.dossier, m.number, m.opened_at, m.reason, m.minutes, m.closed_at, a.assignment, a.kind, a.at, a.reason
            FROM moderation m LEFT JOIN moderation_answer a ON a.dossier = m.dossier AND a.number = m.number
            WHERE m.dossier IN \(list: dossiers) ORDER BY m.dossier, m.number, a.assignment
            """
        ) { row in (try moderation(row), try answer(row)) }
        return rows.reduce(into: []) { found, row in
            if found.last?.dossier != row.0.dossier || found.last?.number != row.0.number { found.append(row.0) }
            if let (assignment, answer) = row.1 { found[found.count - 1].answers[assignment] = answer }
        }
    }

    private static func moderation(_ row: Row) throws -> Moderation {
        Moderation(
            dossier: try row.id(0), number: try row.int(1), openedAt: try row.instant(2),
            reason: try row.optionalText(3), minutes: try row.optionalText(4), closedAt: try row.optionalInstant(5))
    }

    private static func answer(_ row: Row) throws -> (ID<Assignment>, Moderation.Answer)? {
        guard !row.isNull(6) else { return nil }
        return (
            try row.id(6),
            Moderation.Answer(kind: try row.value(7), at: try row.instant(8), reason: try row.optionalText(9))
        )
    }

    /// A reader's answer; the last one in a moderation counts.
    static func answer(
        _ answer: Moderation.Answer, of assignment: ID<Assignment>, in moderation: Moderation, _ db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO moderation_answer (dossier, number, assignment, kind, at, reason)
            VALUES (\(moderation.dossier), \(moderation.number), \(assignment), \(answer.kind), \(answer.at),
                \(answer.reason))
            ON CONFLICT (dossier, number, assignment) DO UPDATE SET kind = excluded.kind, at = excluded.at,
                reason = excluded.reason
            """)
    }

    static func open(_ moderation: Moderation, by actor: String, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO moderation (dossier, number, opened_by, opened_at, reason)
            VALUES (\(moderation.dossier), \(moderation.number), \(actor), \(moderation.openedAt), \(moderation.reason))
            """)
    }

    static func close(
        _ dossier: ID<Dossier>, _ number: Int, minutes: String, by actor: String, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE moderation SET minutes = \(minutes), closed_by = \(actor), closed_at = \(now)
            WHERE dossier = \(dossier) AND number = \(number) AND closed_at IS NULL
            """)
    }
}
