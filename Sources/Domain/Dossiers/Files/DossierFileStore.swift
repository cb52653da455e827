package import Access
package import Database
import Digest
package import Values

/// Every statement about a dossier's files. A row is never deleted: what was submitted may hold it.
package enum DossierFileStore {
    private static let columns: SQL = "id, part, field, name, type, size, digest, added_at"

    /// Those that the draft holds now, in the order in which they came.
    package static func all(of dossier: ID<Dossier>, in db: any Connection) throws -> [DossierFile] {
        try db.all(allStatement(of: dossier), read)
    }

    static func allStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT \(columns) FROM dossier_file WHERE dossier = \(dossier) AND removed_at IS NULL ORDER BY id"
    }

    /// One that the draft holds now.
    package static func find(_ id: ID<DossierFile>, of dossier: ID<Dossier>, in db: any Connection) throws
        -> DossierFile?
    {
        try db.first(
            """
            SELECT \(columns) FROM dossier_file WHERE id = \(id) AND dossier = \(dossier) AND removed_at IS NULL
            """, read)
    }

    package static func insert(
        _ file: DossierFile, of dossier: ID<Dossier>, by person: ID<Person>, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO dossier_file (id, dossier, part, field, name, type, size, digest, added_at, added_by)
            VALUES (\(file.id), \(dossier), \(file.part), \(file.field), \(file.name), \(file.type), \(file.size),
                \(file.digest.description), \(file.addedAt), \(person))
            """)
        try DossierStore.touch(dossier, in: db)
    }

    package static func remove(_ id: ID<DossierFile>, of dossier: ID<Dossier>, at now: Instant, in db: any Connection)
        throws
    {
        try db.execute(
            "UPDATE dossier_file SET removed_at = \(now) WHERE id = \(id) AND dossier = \(dossier) AND removed_at IS NULL"
        )
        try DossierStore.touch(dossier, in: db)
    }

    /// The draft holds these again and no others: what was changed since the last submission is set aside.
    static func restore(_ kept: [ID<DossierFile>], of dossier: ID<Dossier>, at now: Instant, in db: any Connection)
        throws
    {
        let ids = kept.map(\.text)
        try db.execute(
            """
            UPDATE dossier_file SET removed_at = \(now)
            WHERE dossier = \(dossier) AND removed_at IS NULL AND id NOT IN \(list: ids)
            """)
        try db.execute("UPDATE dossier_file SET removed_at = NULL WHERE dossier = \(dossier) AND id IN \(list: ids)")
    }

    private static func read(_ row: Row) throws -> DossierFile {
        DossierFile(
            id: try row.id(0), part: try row.text(1), field: try row.text(2), name: try row.text(3),
            type: try row.value(4), size: try row.int(5), digest: try digest(row, 6), addedAt: try row.instant(7))
    }

    static func digest(_ row: Row, _ column: Int) throws -> SHA256Digest {
        let text = try row.text(column)
        guard let digest = SHA256Digest(hex: text) else { throw RowError.unreadable(column: column, text: text) }
        return digest
    }
}
