import Database

enum SelectionMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-selections",
            [
                """
                CREATE TABLE ranking_freeze (
                    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), snapshot TEXT NOT NULL, hash TEXT NOT NULL,
                    frozen_by TEXT NOT NULL, frozen_at TEXT NOT NULL)
                """,
                // Who proposes never signs; what is signed is never written again.
                """
                CREATE TABLE selection_decision (
                    id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id),
                    dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL,
                    outcome TEXT NOT NULL CHECK (outcome IN ('selected', 'reserve', 'not-selected')), reserve_rank BIGINT,
                    reasons_fr TEXT NOT NULL, reasons_ar TEXT, reasons_en TEXT, conditions TEXT,
                    proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
                    UNIQUE (dossier, number), CHECK (signed_by IS NULL OR signed_by <> proposed_by),
                    CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
                    CHECK ((outcome = 'reserve') = (reserve_rank IS NOT NULL)))
                """,
                "CREATE INDEX selection_decision_call ON selection_decision (call, dossier, number)",
                """
                CREATE TABLE appeal_wording (
                    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), text_fr TEXT NOT NULL, text_ar TEXT, text_en TEXT)
                """,
                """
                CREATE TABLE result_publication (
                    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), published_by TEXT NOT NULL,
                    published_at TEXT NOT NULL)
                """,
                """
                CREATE TABLE decision_letter (
                    decision TEXT NOT NULL REFERENCES selection_decision (id), language TEXT NOT NULL, digest TEXT NOT NULL,
                    size BIGINT NOT NULL, made_at TEXT NOT NULL, PRIMARY KEY (decision, language))
                """,
            ]),
        SelectionAuthorMigration.migration,
    ]
}
