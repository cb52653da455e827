package import Database
import Digest
package import Files
package import Values

/// PDFs that were made once, by what they are of; their bytes lie in the file store.
package enum DocumentStore {
    package static func find(
        _ kind: String, of record: String, _ language: Language, in db: any Connection
    ) throws -> StoredFile? {
        let row = try db.first(
            "SELECT digest, size FROM document WHERE kind = \(kind) AND record = \(record) AND language = \(language)"
        ) { (try $0.text(0), try $0.int(1)) }
        return row.flatMap { text, size in SHA256Digest(hex: text).map { StoredFile(digest: $0, size: size) } }
    }

    /// The first one kept stands, so that a document given out stays the one.
    package static func keep(
        _ file: StoredFile, as kind: String, of record: String, _ language: Language, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO document (kind, record, language, digest, size, made_at)
            VALUES (\(kind), \(record), \(language), \(file.digest.description), \(file.size), \(now))
            ON CONFLICT (kind, record, language) DO NOTHING
            """)
    }
}
