import Database

enum PeopleMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-people",
            personal: [
                "person.name", "person.email", "person.search_key", "person.sort_key", "link.email", "link.name",
                "parked_form.form",
            ],
            accounts + [link, "CREATE INDEX link_email ON link (email)"] + rest)
    ]

    private static let accounts: [SQL] = [
        """
        CREATE TABLE person (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, password_hash TEXT,
            language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
            confirmed_at TEXT NOT NULL, created_at TEXT NOT NULL, closed_at TEXT,
            search_key TEXT NOT NULL, sort_key TEXT NOT NULL,
            CHECK (closed_at IS NOT NULL OR email IS NOT NULL),
            CHECK (closed_at IS NULL OR password_hash IS NULL))
        """,
        "CREATE INDEX person_sort ON person (sort_key, id)",
        """
        CREATE TABLE role_grant (
            id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
            role TEXT NOT NULL CHECK (role IN ('programme-officer', 'head-of-division', 'steering-committee-member',
                'evaluator', 'cluster-director', 'organisation-delegate', 'network-secretary', 'auditor',
                'administrator')),
            scope TEXT, from_day TEXT NOT NULL, until_day TEXT CHECK (until_day >= from_day),
            granted_by TEXT NOT NULL, granted_at TEXT NOT NULL, ended_at TEXT)
        """,
        "CREATE INDEX role_grant_person ON role_grant (person)",
        "CREATE INDEX role_grant_role ON role_grant (role, scope)",
    ]

    /// A link that was mailed and works once. Of its token the digest is kept and, until the mail is sent, a sealed
    /// copy.
    private static let link: SQL = """
        CREATE TABLE link (
            id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('confirm', 'reset', 'invitation')),
            person TEXT REFERENCES person (id), email TEXT, name TEXT,
            language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
            role TEXT, scope TEXT, until_day TEXT, invited_by TEXT,
            created_at TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT, withdrawn_at TEXT, sealed_token TEXT,
            CHECK (kind <> 'reset' OR person IS NOT NULL), CHECK (kind <> 'invitation' OR role IS NOT NULL))
        """

    private static let rest: [SQL] = [
        "CREATE INDEX link_kind ON link (kind, id)",
        """
        CREATE TABLE session (
            token_hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
            created_at TEXT NOT NULL, last_seen_at TEXT NOT NULL, expires_at TEXT NOT NULL)
        """,
        "CREATE INDEX session_person ON session (person)",
        """
        CREATE TABLE throttle (
            bucket TEXT NOT NULL, begins_at TEXT NOT NULL, attempts BIGINT NOT NULL, PRIMARY KEY (bucket, begins_at))
        """,
        """
        CREATE TABLE parked_form (
            id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), path TEXT NOT NULL, form TEXT NOT NULL,
            created_at TEXT NOT NULL, expires_at TEXT NOT NULL)
        """,
        "CREATE INDEX parked_form_person ON parked_form (person, id)",
    ]
}
