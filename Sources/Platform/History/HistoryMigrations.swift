package import Database

extension History {
    package static let migrations: [Migration] = [
        Migration(
            "2026-11-21-history", personal: ["history_value.before_value", "history_value.after_value"],
            [
                """
                CREATE TABLE history_head (
                    id BIGINT PRIMARY KEY CHECK (id = 1), length BIGINT NOT NULL, hash TEXT NOT NULL)
                """,
                """
                INSERT INTO history_head (id, length, hash)
                VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')
                """,
                """
                CREATE TABLE history_entry (
                    number BIGINT PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
                    record_kind TEXT NOT NULL, record_id TEXT NOT NULL, hash TEXT NOT NULL)
                """,
                "CREATE INDEX history_entry_record ON history_entry (record_kind, record_id, number)",
                """
                CREATE TABLE history_value (
                    entry BIGINT NOT NULL REFERENCES history_entry (number), position BIGINT NOT NULL,
                    field TEXT NOT NULL, personal BOOLEAN NOT NULL, salt TEXT NOT NULL,
                    before_hash TEXT NOT NULL, after_hash TEXT NOT NULL,
                    before_value TEXT, after_value TEXT,
                    erased_at TEXT, erased_reason TEXT,
                    PRIMARY KEY (entry, position))
                """,
            ]),
        verificationMigration,
        Migration(
            "2026-11-25-history-erased-salts", ["UPDATE history_value SET salt = '' WHERE erased_at IS NOT NULL"]),
        embeddedMigration,
    ]
}
