import Database

enum CallMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-calls",
            [
                """
                CREATE TABLE call_for_projects (
                    id TEXT PRIMARY KEY, number TEXT UNIQUE, name_fr TEXT NOT NULL, name_ar TEXT, name_en TEXT,
                    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled')),
                    configuration TEXT NOT NULL, deadline TEXT NOT NULL, first_deadline TEXT NOT NULL,
                    published_at TEXT, created_by TEXT NOT NULL,
                    CHECK (state <> 'published' OR (published_at IS NOT NULL AND number IS NOT NULL)), CHECK (deadline >= first_deadline))
                """,
                "CREATE INDEX call_deadline ON call_for_projects (state, deadline, id)",
                "CREATE INDEX call_published ON call_for_projects (state, published_at, id)",
                "CREATE TABLE call_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL)",
                """
                CREATE TABLE call_step_reached (
                    call TEXT NOT NULL REFERENCES call_for_projects (id), step TEXT NOT NULL, at TEXT NOT NULL,
                    PRIMARY KEY (call, step))
                """,
                """
                CREATE TABLE call_extension (
                    call TEXT NOT NULL REFERENCES call_for_projects (id), number BIGINT NOT NULL,
                    from_deadline TEXT NOT NULL, to_deadline TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_ar TEXT, reason_en TEXT,
                    announced_at TEXT NOT NULL, announced_by TEXT NOT NULL,
                    PRIMARY KEY (call, number), CHECK (to_deadline > from_deadline))
                """,
            ]),
        Migration(
            "2026-11-21-calls-template",
            [
                "CREATE TABLE call_template (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL)",
                "CREATE TABLE template_criterion (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL)",
                "CREATE TABLE template_part (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL)",
                """
                CREATE TABLE template_eligibility (
                    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('fact', 'rule', 'track', 'example')),
                    position BIGINT NOT NULL, document TEXT NOT NULL)
                """,
                "CREATE INDEX template_eligibility_kind ON template_eligibility (kind, position)",
            ]),
        Migration(
            "2026-11-21-calls-revision",
            ["ALTER TABLE call_for_projects ADD COLUMN revision BIGINT NOT NULL DEFAULT 1 CHECK (revision > 0)"]),
        // Of the text of the configuration, by which one that is known is not sent again; NULL until the call is saved next.
        Migration(
            "2026-11-22-calls-digest", ["ALTER TABLE call_for_projects ADD COLUMN configuration_digest TEXT"]),
    ]
}
