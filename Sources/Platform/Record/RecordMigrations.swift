package import Database

/// What was loaded last, row by row: `loaded` is a JSON object of column and value. A column whose present value differs was edited.
package enum RecordMigrations {
    package static let all: [Migration] = [
        Migration(
            "2026-11-20-a-record",
            [
                """
                CREATE TABLE record_row (
                    table_name TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, part BOOLEAN NOT NULL,
                    owner TEXT NOT NULL, loaded TEXT NOT NULL, loaded_at TEXT NOT NULL,
                    PRIMARY KEY (table_name, id))
                """,
                "CREATE INDEX record_row_file ON record_row (file, table_name, id)",
            ])
    ]
}
