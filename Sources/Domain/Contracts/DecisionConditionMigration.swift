import Database

/// What the decision of selection asks for besides is a condition of the first tranche, beside the signature: `asked` holds its words. Contracts
/// that were drafted before get theirs at the next act on the tranche (`Contracting.follow`). SQLite does not change the CHECK of
/// a table that exists: it is made anew beside the old one, filled and renamed.
enum DecisionConditionMigration {
    static let migration = Migration(
        "2026-11-25-contract-decision-condition",
        [
            condition, fill, "DROP TABLE contract_condition",
            "ALTER TABLE contract_condition_new RENAME TO contract_condition",
        ])

    private static let condition: SQL = """
        CREATE TABLE contract_condition_new (
            contract TEXT NOT NULL, year BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('signature', 'decision', 'previous-report', 'activity-report',
                'financial-report', 'certified-accounts', 'indicator-report', 'assembly-minutes')),
            position BIGINT NOT NULL, required BOOLEAN NOT NULL, met_at TEXT, met_by TEXT, note TEXT,
            file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, approved_by TEXT,
            asked TEXT, PRIMARY KEY (contract, year, kind),
            FOREIGN KEY (contract, year) REFERENCES contract_tranche (contract, year),
            CHECK ((met_at IS NULL) = (met_by IS NULL)), CHECK ((kind = 'decision') = (asked IS NOT NULL)),
            CONSTRAINT contract_condition_evidence CHECK (met_at IS NULL OR note IS NOT NULL OR file_digest IS NOT NULL),
            CONSTRAINT contract_condition_second_person CHECK (approved_by IS NULL OR met_by IS NULL OR approved_by <> met_by),
            CONSTRAINT contract_condition_open CHECK (approved_by IS NULL OR met_by IS NOT NULL OR required = FALSE))
        """

    private static let fill: SQL = """
        INSERT INTO contract_condition_new (contract, year, kind, position, required, met_at, met_by, note, file_name,
            file_type, file_size, file_digest, approved_by)
        SELECT contract, year, kind, position, required, met_at, met_by, note, file_name, file_type, file_size,
            file_digest, approved_by FROM contract_condition
        """
}
