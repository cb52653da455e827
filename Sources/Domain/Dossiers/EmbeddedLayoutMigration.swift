import Database

/// How SQLite lays down what a dossier's page and its submission read: the members and files of one dossier stand together in the order of
/// their key, found once and read in a row, where each row was looked up by itself before; and a deposit is taken out of no index of drafts.
///
/// PostgreSQL keeps no table in the order of a key; nothing changes there.
enum EmbeddedLayoutMigration {
    static let migration = Migration("2026-11-29-dossiers-embedded-layout") { engine in
        engine == .sqlite ? members + files + states : []
    }

    private static let members: [SQL] = [
        """
        CREATE TABLE dossier_member_laid (
            dossier TEXT NOT NULL REFERENCES dossier (id), position BIGINT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
            size TEXT, ice TEXT, region TEXT, college TEXT, joined TEXT, fee_paid BOOLEAN NOT NULL,
            PRIMARY KEY (dossier, position)) WITHOUT ROWID
        """,
        """
        INSERT INTO dossier_member_laid (dossier, position, name, type, size, ice, region, college, joined, fee_paid)
        SELECT dossier, position, name, type, size, ice, region, college, joined, fee_paid FROM dossier_member
        ORDER BY dossier, position
        """,
        "DROP TABLE dossier_member",
        "ALTER TABLE dossier_member_laid RENAME TO dossier_member",
        "CREATE INDEX dossier_member_ice ON dossier_member (ice, dossier)",
    ]

    private static let files: [SQL] = [
        """
        CREATE TABLE dossier_file_laid (
            id TEXT NOT NULL, dossier TEXT NOT NULL REFERENCES dossier (id), part TEXT NOT NULL, field TEXT NOT NULL,
            name TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL CHECK (size > 0), digest TEXT NOT NULL,
            added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT, PRIMARY KEY (dossier, id)) WITHOUT ROWID
        """,
        """
        INSERT INTO dossier_file_laid (id, dossier, part, field, name, type, size, digest, added_at, added_by, removed_at)
        SELECT id, dossier, part, field, name, type, size, digest, added_at, added_by, removed_at FROM dossier_file
        ORDER BY dossier, id
        """,
        "DROP TABLE dossier_file",
        "ALTER TABLE dossier_file_laid RENAME TO dossier_file",
    ]

    private static let states: [SQL] = [
        "DROP INDEX dossier_state",
        "CREATE INDEX dossier_state ON dossier (call, state, ordinal) WHERE ordinal IS NOT NULL",
        "CREATE INDEX dossier_call ON dossier (call, id, owner)",
    ]
}
