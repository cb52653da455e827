import Database

/// How SQLite lays down the chain: an entry is found by its number and its values stand behind it, where a number and a place were each
/// looked up in an index of their own before. An act writes half a dozen index entries fewer.
///
/// PostgreSQL keeps no table in the order of a key; nothing changes there.
extension History {
    static let embeddedMigration = Migration("2026-11-30-history-embedded-layout") { engine in
        engine == .sqlite ? created + moved + renamed : []
    }

    private static let created: [SQL] = [
        """
        CREATE TABLE history_entry_laid (
            number INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
            record_kind TEXT NOT NULL, record_id TEXT NOT NULL, hash TEXT NOT NULL)
        """,
        """
        CREATE TABLE history_value_laid (
            entry BIGINT NOT NULL REFERENCES history_entry_laid (number), position BIGINT NOT NULL,
            field TEXT NOT NULL, personal BOOLEAN NOT NULL, salt TEXT NOT NULL,
            before_hash TEXT NOT NULL, after_hash TEXT NOT NULL,
            before_value TEXT, after_value TEXT,
            erased_at TEXT, erased_reason TEXT,
            PRIMARY KEY (entry, position)) WITHOUT ROWID
        """,
    ]

    private static let moved: [SQL] = [
        """
        INSERT INTO history_entry_laid (number, at, actor, act, record_kind, record_id, hash)
        SELECT number, at, actor, act, record_kind, record_id, hash FROM history_entry ORDER BY number
        """,
        """
        INSERT INTO history_value_laid (entry, position, field, personal, salt, before_hash, after_hash, before_value,
            after_value, erased_at, erased_reason)
        SELECT entry, position, field, personal, salt, before_hash, after_hash, before_value, after_value, erased_at,
            erased_reason FROM history_value ORDER BY entry, position
        """,
        "DROP TABLE history_value", "DROP TABLE history_entry",
    ]

    /// The values follow their entries' new name by themselves.
    private static let renamed: [SQL] = [
        "ALTER TABLE history_entry_laid RENAME TO history_entry",
        "ALTER TABLE history_value_laid RENAME TO history_value",
        "CREATE INDEX history_entry_record ON history_entry (record_kind, record_id, number)",
    ]
}
