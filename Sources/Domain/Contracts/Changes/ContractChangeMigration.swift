import Database

enum ContractChangeMigration {
    static let migration = Migration(
        "2026-11-23-contract-z-changes",
        [
            """
            CREATE TABLE contract_change (
                id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES contract (id),
                kind TEXT NOT NULL CHECK (kind IN ('suspension', 'resumption', 'termination', 'end')),
                ground TEXT NOT NULL CHECK (ground <> ''), reason TEXT NOT NULL CHECK (reason <> ''),
                effective_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
                proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, settled_by TEXT, settled_at TEXT,
                CHECK ((state = 'proposed') = (settled_by IS NULL)), CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
                CONSTRAINT contract_change_second_person CHECK (state <> 'confirmed' OR settled_by <> proposed_by))
            """,
            // One open proposal a contract: two people cannot ask for two things at once.
            "CREATE UNIQUE INDEX contract_change_open ON contract_change (contract) WHERE state = 'proposed'",
            "CREATE INDEX contract_change_contract ON contract_change (contract, id)",
        ])
}
