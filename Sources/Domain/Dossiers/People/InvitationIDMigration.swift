import Database

/// An invitation gets an id and the language that it is written in, so that the job of its mail names neither address nor anything else of a
/// person. Jobs that did are made to name the invitation; those whose invitation is gone have nothing left to do.
///
/// SQLite makes no column the primary key of a table that exists: the table is made anew beside the old one, filled and renamed.
enum InvitationIDMigration {
    static let migration = Migration(
        "2026-11-25-dossiers-invitation-ids"
    ) { engine in
        [
            table, fill(engine), subjects, "DELETE FROM job WHERE kind = 'dossiers.invited' AND subject LIKE '%@%'",
            "DROP TABLE dossier_invitation", "ALTER TABLE dossier_invitation_new RENAME TO dossier_invitation",
            "CREATE INDEX dossier_invitation_email ON dossier_invitation (email, dossier)",
        ]
    }

    private static let table: SQL = """
        CREATE TABLE dossier_invitation_new (
            id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), email TEXT NOT NULL,
            may TEXT NOT NULL CHECK (may IN ('read', 'write')),
            language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
            invited_by TEXT NOT NULL, invited_at TEXT NOT NULL, declined_at TEXT, UNIQUE (dossier, email))
        """

    /// Random ids of the form that all others have. The language is that of the last mail, French where none was kept.
    private static func fill(_ engine: Engine) -> SQL {
        let id: SQL =
            engine == .postgresql
            ? "CAST(gen_random_uuid() AS TEXT)"
            : """
            lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8'
                || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
            """
        return """
            INSERT INTO dossier_invitation_new (id, dossier, email, may, language, invited_by, invited_at, declined_at)
            SELECT \(id), i.dossier, i.email, i.may, COALESCE((
                SELECT substr(j.subject, length(j.subject) - 1) FROM job j WHERE \(names("j", "i"))
                ORDER BY j.posted_at DESC, j.id DESC LIMIT 1), 'fr'), i.invited_by, i.invited_at, i.declined_at
            FROM dossier_invitation i
            """
    }

    private static let subjects: SQL = """
        UPDATE job SET unique_key = id, subject = (SELECT i.id FROM dossier_invitation_new i WHERE \(names("job", "i")))
        WHERE EXISTS (SELECT 1 FROM dossier_invitation_new i WHERE \(names("job", "i")))
        """

    /// Whether an old job's subject, three lines of dossier, address and language, is about the invitation.
    private static func names(_ job: SQL, _ invitation: SQL) -> SQL {
        """
        \(job).kind = 'dossiers.invited' AND substr(\(job).subject, 1, length(\(job).subject) - 3)
            = \(invitation).dossier || \("\n") || \(invitation).email
        """
    }
}
