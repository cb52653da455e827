import Database

/// A refusal that was withdrawn stays beside the decision that follows it: of each question one decision is in force.
enum WithdrawnDecisionMigration {
    static let migration = Migration(
        "2026-11-28-dossiers-withdrawn-decisions",
        [
            """
            CREATE TABLE examination_decision (
                dossier TEXT NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL CHECK (kind IN ('admissibility', 'eligibility')),
                number BIGINT NOT NULL, positive BOOLEAN NOT NULL, reason TEXT, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL,
                withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_because TEXT CHECK (withdrawn_because <> ''),
                PRIMARY KEY (dossier, kind, number), CHECK (positive = TRUE OR reason IS NOT NULL),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
            """,
            """
            INSERT INTO examination_decision (dossier, kind, number, positive, reason, decided_at, decided_by)
            SELECT dossier, kind, 1, positive, reason, decided_at, decided_by FROM dossier_decision
            """,
            "DROP TABLE dossier_decision",
            """
            CREATE UNIQUE INDEX examination_decision_in_force ON examination_decision (dossier, kind) WHERE withdrawn_at IS NULL
            """,
        ])
}
