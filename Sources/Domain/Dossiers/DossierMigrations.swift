import Database

enum DossierMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-dossiers", personal: ["dossier_invitation.email"],
            [
                """
                CREATE TABLE dossier (
                    id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id), number TEXT UNIQUE,
                    name_fr TEXT NOT NULL, name_ar TEXT, name_en TEXT, cluster TEXT, track TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn', 'to-complete', 'admissible', 'inadmissible',
                        'eligible', 'ineligible', 'selected', 'reserve', 'not-selected')),
                    owner TEXT NOT NULL, created_at TEXT NOT NULL, submitted_at TEXT, submissions BIGINT NOT NULL,
                    revision BIGINT NOT NULL, search_key TEXT NOT NULL,
                    CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL))
                """,
                "CREATE INDEX dossier_list ON dossier (call, state, number, id)",
                "CREATE INDEX dossier_owner ON dossier (owner, id)",
                """
                CREATE TABLE dossier_person (
                    dossier TEXT NOT NULL REFERENCES dossier (id), person TEXT NOT NULL,
                    may TEXT NOT NULL CHECK (may IN ('read', 'write')), added_by TEXT NOT NULL, added_at TEXT NOT NULL,
                    PRIMARY KEY (dossier, person))
                """,
                "CREATE INDEX dossier_person_person ON dossier_person (person, dossier)",
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
                    name TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL, digest TEXT NOT NULL,
                    added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT)
                """,
                "CREATE INDEX dossier_file_dossier ON dossier_file (dossier, part, field, id)",
                """
                CREATE TABLE submission (
                    id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL,
                    receipt TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by_person TEXT NOT NULL, snapshot TEXT NOT NULL,
                    digest TEXT NOT NULL, files BIGINT NOT NULL, chain_length BIGINT NOT NULL, chain_hash TEXT NOT NULL,
                    UNIQUE (dossier, number))
                """,
            ])
    ]
}
