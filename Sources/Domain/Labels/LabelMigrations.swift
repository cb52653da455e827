import Database

enum LabelMigrations {
    static let all: [Migration] = [
        Migration(
            "2026-11-21-labels",
            [
                // The last number given in each year: numbers have no gaps and never come twice.
                "CREATE TABLE label_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL)", label, byCall, byCluster,
                "CREATE INDEX label_state ON label (state, id)",
                change,
                // One open proposal a label: two people cannot ask for two things at once.
                "CREATE UNIQUE INDEX label_change_open ON label_change (label) WHERE state = 'proposed'",
                "CREATE INDEX label_change_label ON label_change (label, id)",
            ]),
        LabelAuthorMigration.migration,
    ]

    private static let label: SQL = """
        CREATE TABLE label (
            id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id),
            dossier TEXT NOT NULL UNIQUE REFERENCES dossier (id), cluster TEXT,
            call_number TEXT NOT NULL, dossier_number TEXT NOT NULL, decided_on TEXT NOT NULL,
            name_fr TEXT, name_ar TEXT, name_en TEXT,
            granted_on TEXT NOT NULL, valid_until TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('proposed', 'valid', 'suspended', 'withdrawn')),
            proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL,
            number TEXT UNIQUE, code TEXT UNIQUE, authority_fr TEXT, authority_ar TEXT, authority_en TEXT,
            signed_by TEXT, signed_at TEXT, digest TEXT, chain_length BIGINT, chain_hash TEXT,
            CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL), CHECK (valid_until >= granted_on),
            CONSTRAINT label_second_person CHECK (signed_by IS NULL OR signed_by <> proposed_by),
            CHECK ((state = 'proposed') = (signed_by IS NULL)), CHECK ((signed_by IS NULL) = (number IS NULL)),
            CHECK ((signed_by IS NULL) = (code IS NULL)), CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
            CHECK ((signed_by IS NULL) = (digest IS NULL)), CHECK ((signed_by IS NULL) = (chain_hash IS NULL)),
            CHECK ((signed_by IS NULL) = (chain_length IS NULL)))
        """
    private static let byCall: SQL = "CREATE INDEX label_call ON label (call, id)"
    private static let byCluster: SQL = "CREATE INDEX label_cluster ON label (cluster, granted_on, id)"

    private static let change: SQL = """
        CREATE TABLE label_change (
            id TEXT PRIMARY KEY, label TEXT NOT NULL REFERENCES label (id),
            kind TEXT NOT NULL CHECK (kind IN ('suspension', 'reinstatement', 'withdrawal')),
            reason TEXT NOT NULL CHECK (reason <> ''), state TEXT NOT NULL CHECK (state IN ('proposed', 'signed', 'refused')),
            proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, settled_by TEXT, settled_at TEXT,
            CHECK ((state = 'proposed') = (settled_by IS NULL)), CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
            CONSTRAINT label_change_second_person CHECK (state <> 'signed' OR settled_by <> proposed_by))
        """
}
