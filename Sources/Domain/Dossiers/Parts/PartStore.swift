package import Access
package import CanonicalJSON
package import Database
package import Values

/// The answers of one part as they are saved now.
package struct SavedPart: Sendable, Equatable {
    /// An object: field id → answer; a field without answer is absent.
    package var answers: JSONView
    /// Counts the savings; 0 when nothing was saved yet.
    package var revision: Int
    package var savedAt: Instant?
    package var savedBy: ID<Person>?

    package static let empty = SavedPart(answers: .noAnswers, revision: 0, savedAt: nil, savedBy: nil)
}

/// Every statement about answers.
package enum PartStore {
    package static func find(_ part: String, of dossier: ID<Dossier>, in db: any Connection) throws -> SavedPart {
        try db.first(
            """
            SELECT part, answers, revision, saved_at, saved_by FROM dossier_part
            WHERE dossier = \(dossier) AND part = \(part)
            """
        ) { try read($0).saved } ?? .empty
    }

    package static func all(of dossier: ID<Dossier>, in db: any Connection) throws -> [String: SavedPart] {
        Dictionary(uniqueKeysWithValues: try db.all(allStatement(of: dossier), read))
    }

    static func allStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT part, answers, revision, saved_at, saved_by FROM dossier_part WHERE dossier = \(dossier)"
    }

    /// The answers alone, each part once.
    static func answers(
        of dossier: ID<Dossier>, in db: any Connection
    ) throws -> [(part: String, answers: JSONView)] {
        try db.all(answersStatement(of: dossier)) { row in
            (try row.text(0), try row.bytes(1) { try JSONView(parsing: $0, wasCanonical: true) })
        }
    }

    static func answersStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT part, answers FROM dossier_part WHERE dossier = \(dossier)"
    }

    /// Saves over the revision that the writer had before them, and counts the dossier's revision up.
    /// - Throws: `DossierError.changedMeanwhile` when another save came between; nothing is written then.
    package static func save(
        _ answers: [String: JSONValue], part: String, of dossier: ID<Dossier>, over revision: Int,
        by person: ID<Person>,
        at now: Instant, in db: any Connection
    ) throws {
        let text = JSONValue.object(answers).canonicalText
        let changed: Int
        if revision == 0 {
            changed = try db.execute(
                """
                INSERT INTO dossier_part (dossier, part, answers, revision, saved_at, saved_by)
                VALUES (\(dossier), \(part), \(text), 1, \(now), \(person)) ON CONFLICT (dossier, part) DO NOTHING
                """)
        } else {
            changed = try db.execute(
                """
                UPDATE dossier_part SET answers = \(text), revision = \(revision + 1), saved_at = \(now), saved_by = \(person)
                WHERE dossier = \(dossier) AND part = \(part) AND revision = \(revision)
                """)
        }
        guard changed == 1 else { throw DossierError.changedMeanwhile }
        try DossierStore.touch(dossier, in: db)
    }

    /// Puts back what was deposited, whatever was saved since. The dossier's own revision is the caller's.
    static func restore(
        _ answers: JSONView, part: String, of dossier: ID<Dossier>, by person: ID<Person>, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE dossier_part SET answers = \(answers.canonicalText), revision = revision + 1,
                saved_at = \(now), saved_by = \(person)
            WHERE dossier = \(dossier) AND part = \(part)
            """)
    }

    private static func read(_ row: Row) throws -> (String, saved: SavedPart) {
        let answers = try row.bytes(1) { try JSONView(parsing: $0, wasCanonical: true) }
        return (
            try row.text(0),
            SavedPart(
                answers: answers, revision: try row.int(2), savedAt: try row.instant(3), savedBy: try row.id(4))
        )
    }
}
