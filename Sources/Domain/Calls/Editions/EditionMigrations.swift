import Database
import Record

enum EditionMigrations {
    /// After the tables of the programme, whose sources the rows name.
    static let all: [Migration] = [
        Migration(
            "2026-11-21-z-editions",
            [
                """
                CREATE TABLE edition (
                    id TEXT PRIMARY KEY, position BIGINT NOT NULL, label TEXT NOT NULL,
                    status TEXT NOT NULL CHECK (status IN ('closed', 'no-public-text', 'result-unknown')),
                    name_fr TEXT, name_ar TEXT, name_en TEXT, launched TEXT, launch_announced TEXT, deadline TEXT,
                    first_deadline TEXT, aim BIGINT, tracks TEXT NOT NULL, rules TEXT NOT NULL, criteria TEXT NOT NULL,
                    documents TEXT NOT NULL, candidate_count BIGINT, candidate_note TEXT, laureate_count BIGINT,
                    results_decided TEXT, results_from TEXT, results_to TEXT, results_published TEXT, results_note TEXT,
                    results_source TEXT, contracts_signed TEXT, support_per_year BIGINT, support_years BIGINT,
                    \(Citation.definition))
                """,
                """
                CREATE TABLE edition_extension (
                    id TEXT PRIMARY KEY, edition TEXT NOT NULL REFERENCES edition (id), announced TEXT,
                    from_deadline TEXT NOT NULL, to_deadline TEXT NOT NULL, reason_fr TEXT, reason_ar TEXT, reason_en TEXT,
                    \(Citation.definition))
                """,
                """
                CREATE TABLE edition_cluster (
                    id TEXT PRIMARY KEY, edition TEXT NOT NULL REFERENCES edition (id),
                    part TEXT NOT NULL CHECK (part IN ('candidate', 'laureate')), position BIGINT NOT NULL,
                    cluster TEXT NOT NULL, kind TEXT CHECK (kind IN ('new', 'renewal')), inferred BOOLEAN NOT NULL)
                """,
                "CREATE INDEX edition_cluster_edition ON edition_cluster (edition, part, position)",
                "CREATE INDEX edition_cluster_cluster ON edition_cluster (cluster, part, edition)",
            ])
    ]
}
