import Database
import Dossiers
import Values

/// Every statement about moderations.
enum ModerationStore {
    static func of(_ dossiers: [ID<Dossier>], in db: any Connection) throws -> [Moderation] {
        try db.all(
            """
            SELECT dossier, number, opened_at, reason, minutes, closed_at FROM moderation
            WHERE dossier IN \(list: dossiers) ORDER BY dossier, number
            """
        ) {
            Moderation(
                dossier: try $0.id(0), number: try $0.int(1), openedAt: try $0.instant(2),
                reason: try $0.optionalText(3), minutes: try $0.optionalText(4), closedAt: try $0.optionalInstant(5))
        }
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
