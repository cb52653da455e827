import Database
import Digest
import Files
import Values

/// Where the letters' PDFs are kept.
enum LetterStore {
    static func find(_ decision: ID<SelectionDecision>, _ language: Language, in db: any Connection) throws
        -> StoredFile?
    {
        let found = try db.first(
            "SELECT digest, size FROM decision_letter WHERE decision = \(decision) AND language = \(language)"
        ) { (try $0.text(0), try $0.int(1)) }
        return found.flatMap { hex, size in SHA256Digest(hex: hex).map { StoredFile(digest: $0, size: size) } }
    }

    static func keep(
        _ file: StoredFile, of decision: ID<SelectionDecision>, _ language: Language, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO decision_letter (decision, language, digest, size, made_at)
            VALUES (\(decision), \(language), \(file.digest.description), \(file.size), \(now))
            ON CONFLICT (decision, language) DO UPDATE SET digest = excluded.digest, size = excluded.size,
                made_at = excluded.made_at
            """)
    }
}
