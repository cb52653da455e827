import Database

enum EvaluationMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-evaluations",
            personal: ["evaluator_profile.employer_name", "evaluator_profile.expertise", "declaration.text"],
            [
                """
                CREATE TABLE evaluator_profile (
                    person TEXT PRIMARY KEY, employer_name TEXT NOT NULL, employer_ice TEXT, expertise TEXT NOT NULL,
                    saved_at TEXT NOT NULL)
                """,
                """
                CREATE TABLE assignment (
                    id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), evaluator TEXT NOT NULL,
                    appointed_by TEXT NOT NULL, appointed_at TEXT NOT NULL, ended_by TEXT, ended_at TEXT, ended_reason TEXT,
                    UNIQUE (dossier, evaluator), CHECK (evaluator <> appointed_by),
                    CHECK ((ended_at IS NULL) = (ended_reason IS NULL)))
                """,
                "CREATE INDEX assignment_evaluator ON assignment (evaluator, id)",
                """
                CREATE TABLE declaration (
                    assignment TEXT PRIMARY KEY REFERENCES assignment (id),
                    conflict TEXT NOT NULL CHECK (conflict IN ('none', 'declared')), text TEXT, at TEXT NOT NULL,
                    CHECK (conflict = 'none' OR text IS NOT NULL))
                """,
                """
                CREATE TABLE conflict_flag (
                    id TEXT PRIMARY KEY, assignment TEXT NOT NULL REFERENCES assignment (id),
                    kind TEXT NOT NULL CHECK (kind IN ('employer-is-member', 'employer-is-member-of-competitor')),
                    company TEXT NOT NULL, raised_at TEXT NOT NULL, ruled_by TEXT, ruled_at TEXT,
                    ruling TEXT CHECK (ruling IN ('cleared', 'upheld')), reason TEXT,
                    UNIQUE (assignment, kind, company), CHECK ((ruled_by IS NULL) = (ruling IS NULL)),
                    CHECK ((ruling IS NULL) = (reason IS NULL)))
                """,
                """
                CREATE TABLE review (
                    assignment TEXT PRIMARY KEY REFERENCES assignment (id),
                    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')), scores TEXT NOT NULL, comments TEXT NOT NULL,
                    overall TEXT NOT NULL, submitted_at TEXT, configuration_version BIGINT NOT NULL, revision BIGINT NOT NULL,
                    CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)))
                """,
                """
                CREATE TABLE moderation (
                    dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL, opened_by TEXT NOT NULL,
                    opened_at TEXT NOT NULL, reason TEXT, minutes TEXT, closed_by TEXT, closed_at TEXT,
                    PRIMARY KEY (dossier, number), CHECK ((closed_at IS NULL) = (minutes IS NULL)))
                """,
                """
                CREATE TABLE evaluation_closing (
                    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), closed_by TEXT NOT NULL, closed_at TEXT NOT NULL)
                """,
            ]),
        // Conflicts that came to light after the closing, and the head of division's note on each.
        Migration(
            "2026-11-22-evaluations-late-conflicts",
            [
                """
                CREATE TABLE late_conflict (
                    assignment TEXT PRIMARY KEY REFERENCES assignment (id), came_at TEXT NOT NULL,
                    noted_by TEXT, noted_at TEXT, note TEXT CHECK (note <> ''),
                    CHECK ((noted_by IS NULL) = (note IS NULL)), CHECK ((noted_at IS NULL) = (note IS NULL)))
                """
            ]),
        // What each reader did in each moderation; the answers of before are taken from the history, which called all of them revised.
        Migration(
            "2026-11-28-evaluations-answers",
            [
                """
                CREATE TABLE moderation_answer (
                    dossier TEXT NOT NULL, number BIGINT NOT NULL, assignment TEXT NOT NULL REFERENCES assignment (id),
                    kind TEXT NOT NULL CHECK (kind IN ('kept', 'revised')), at TEXT NOT NULL, reason TEXT,
                    PRIMARY KEY (dossier, number, assignment),
                    FOREIGN KEY (dossier, number) REFERENCES moderation (dossier, number))
                """,
                """
                INSERT INTO moderation_answer (dossier, number, assignment, kind, at)
                SELECT m.dossier, m.number, a.id, 'revised', MAX(h.at) FROM moderation m
                JOIN assignment a ON a.dossier = m.dossier
                JOIN history_entry h ON h.record_kind = 'assignment' AND h.record_id = a.id
                    AND h.act = 'evaluation.review-revised' AND h.at >= m.opened_at
                    AND (m.closed_at IS NULL OR h.at <= m.closed_at)
                GROUP BY m.dossier, m.number, a.id
                """,
            ]),
    ]
}
