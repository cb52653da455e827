import Database

enum DossierMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-dossiers",
            personal: ["dossier_invitation.email", "dossier_part.answers", "submission.snapshot"],
            dossier + writing + submission + examination),
        // How far the evaluation of a dossier is, kept beside it for lists: told by the module that evaluates.
        Migration(
            "2026-11-21-dossiers-read",
            [
                "ALTER TABLE dossier ADD COLUMN readers BIGINT", "ALTER TABLE dossier ADD COLUMN readings BIGINT",
                "ALTER TABLE dossier ADD COLUMN score BIGINT",
                // Whether somebody has a dossier in a call is asked of calls with very many.
                "CREATE INDEX dossier_owner_call ON dossier (owner, call)",
            ]),
        Migration(
            "2026-11-21-dossiers-declined-invitations", ["ALTER TABLE dossier_invitation ADD COLUMN declined_at TEXT"]),
        Migration("2026-11-21-dossiers-moderated", ["ALTER TABLE dossier ADD COLUMN moderation BOOLEAN"]),
        InvitationIDMigration.migration, ClusterDepositMigration.migration,
        // All that a line of the list shows, in the order of the list: a page of it is read from one place of the file instead of fifty.
        Migration(
            "2026-11-27-dossiers-list",
            [
                """
                CREATE INDEX dossier_list ON dossier (call, ordinal, state, track, id, number, name_fr, name_ar, name_en, members,
                    submitted_at, readers, readings, score) WHERE ordinal IS NOT NULL
                """
            ]),
        WithdrawnDecisionMigration.migration, EmbeddedLayoutMigration.migration,
    ]

    private static let dossier: [SQL] = [
        """
        CREATE TABLE dossier (
            id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id), number TEXT, ordinal BIGINT,
            name_fr TEXT, name_ar TEXT, name_en TEXT, cluster TEXT, track TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn', 'to-complete', 'admissible', 'inadmissible',
                'eligible', 'ineligible', 'selected', 'reserve', 'not-selected')),
            reopened BOOLEAN NOT NULL, owner TEXT NOT NULL, created_at TEXT NOT NULL, submitted_at TEXT,
            submissions BIGINT NOT NULL, members BIGINT, companies BIGINT, revision BIGINT NOT NULL, search_key TEXT NOT NULL,
            CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL),
            CHECK (state = 'draft' OR (submitted_at IS NOT NULL AND number IS NOT NULL AND ordinal IS NOT NULL)))
        """,
        // Drafts have neither, and are in no index of them: a deposit is added at the end of both, and taken out of the midst of none.
        "CREATE UNIQUE INDEX dossier_number ON dossier (number) WHERE number IS NOT NULL",
        "CREATE UNIQUE INDEX dossier_ordinal ON dossier (call, ordinal) WHERE ordinal IS NOT NULL",
        "CREATE INDEX dossier_state ON dossier (call, state, ordinal)",
        "CREATE INDEX dossier_owner ON dossier (owner, id)",
        // The last number given in each call: numbers have no gaps and never come twice.
        "CREATE TABLE dossier_counter (call TEXT PRIMARY KEY REFERENCES call_for_projects (id), last BIGINT NOT NULL)",
        """
        CREATE TABLE dossier_person (
            dossier TEXT NOT NULL REFERENCES dossier (id), person TEXT NOT NULL,
            may TEXT NOT NULL CHECK (may IN ('read', 'write')), added_by TEXT NOT NULL, added_at TEXT NOT NULL,
            PRIMARY KEY (dossier, person))
        """,
        "CREATE INDEX dossier_person_person ON dossier_person (person, dossier)",
        """
        CREATE TABLE dossier_invitation (
            dossier TEXT NOT NULL REFERENCES dossier (id), email TEXT NOT NULL,
            may TEXT NOT NULL CHECK (may IN ('read', 'write')), invited_by TEXT NOT NULL, invited_at TEXT NOT NULL,
            PRIMARY KEY (dossier, email))
        """,
        "CREATE INDEX dossier_invitation_email ON dossier_invitation (email, dossier)",
    ]

    private static let writing: [SQL] = [
        """
        CREATE TABLE dossier_part (
            dossier TEXT NOT NULL REFERENCES dossier (id), part TEXT NOT NULL, answers TEXT NOT NULL,
            revision BIGINT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (dossier, part))
        """,
        """
        CREATE TABLE dossier_member (
            dossier TEXT NOT NULL REFERENCES dossier (id), position BIGINT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
            size TEXT, ice TEXT, region TEXT, college TEXT, joined TEXT, fee_paid BOOLEAN NOT NULL,
            PRIMARY KEY (dossier, position))
        """,
        "CREATE INDEX dossier_member_ice ON dossier_member (ice, dossier)",
        """
        CREATE TABLE dossier_file (
            id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), part TEXT NOT NULL, field TEXT NOT NULL,
            name TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL CHECK (size > 0), digest TEXT NOT NULL,
            added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT)
        """,
        "CREATE INDEX dossier_file_dossier ON dossier_file (dossier, part, field, id)",
    ]

    private static let submission: [SQL] = [
        // One submission of one revision: a second click finds the first one's receipt.
        """
        CREATE TABLE submission (
            id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('deposit', 'completion')), revision BIGINT NOT NULL,
            receipt TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by_person TEXT NOT NULL, snapshot TEXT NOT NULL,
            digest TEXT NOT NULL, files BIGINT NOT NULL, chain_length BIGINT NOT NULL, chain_hash TEXT NOT NULL,
            UNIQUE (dossier, number), UNIQUE (dossier, revision))
        """,
        // PDFs, kept once made, by what they are of.
        """
        CREATE TABLE document (
            kind TEXT NOT NULL, record TEXT NOT NULL, language TEXT NOT NULL, digest TEXT NOT NULL, size BIGINT NOT NULL,
            made_at TEXT NOT NULL, PRIMARY KEY (kind, record, language))
        """,
    ]

    private static let examination: [SQL] = [
        // The key is the dossier: one request for missing items, never a second (law 55-19).
        """
        CREATE TABLE completion_request (
            dossier TEXT PRIMARY KEY REFERENCES dossier (id), asked_at TEXT NOT NULL, asked_by TEXT NOT NULL,
            due TEXT NOT NULL, message TEXT NOT NULL, answered_at TEXT, CHECK (due > asked_at))
        """,
        """
        CREATE TABLE completion_item (
            dossier TEXT NOT NULL REFERENCES completion_request (dossier), position BIGINT NOT NULL, part TEXT NOT NULL,
            field TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (dossier, position), UNIQUE (dossier, part, field))
        """,
        """
        CREATE TABLE dossier_decision (
            dossier TEXT NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL CHECK (kind IN ('admissibility', 'eligibility')),
            positive BOOLEAN NOT NULL, reason TEXT, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL,
            PRIMARY KEY (dossier, kind), CHECK (positive = TRUE OR reason IS NOT NULL))
        """,
        """
        CREATE TABLE rule_override (
            dossier TEXT NOT NULL REFERENCES dossier (id), rule TEXT NOT NULL, satisfied BOOLEAN NOT NULL,
            computed BOOLEAN NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), at TEXT NOT NULL, by_person TEXT NOT NULL,
            id TEXT PRIMARY KEY)
        """,
        "CREATE INDEX rule_override_dossier ON rule_override (dossier, rule, id)",
    ]
}
