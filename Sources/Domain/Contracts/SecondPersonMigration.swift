import Database

/// Whoever drafted a contract never approves its tranches, and whoever approved a tranche never records its payment: said by the tables.
///
/// Each row carries the person of the act before it as part of a foreign key, so that it cannot name another one, and a CHECK compares
/// the two. SQLite adds neither to a table that exists: the three tables are made anew beside the old ones, filled and renamed.
enum SecondPersonMigration {
    static let migration = Migration(
        "2026-11-23-contract-second-person",
        [
            "ALTER TABLE contract ADD COLUMN version BIGINT NOT NULL DEFAULT 1 CHECK (version >= 1)",
            "CREATE UNIQUE INDEX contract_drafter ON contract (id, drafted_by)",
            tranche, condition, payment, fillTranches, fillConditions, fillPayments,
            "DROP TABLE contract_payment", "DROP TABLE contract_condition", "DROP TABLE contract_tranche",
            "ALTER TABLE contract_tranche_new RENAME TO contract_tranche",
            "ALTER TABLE contract_condition_new RENAME TO contract_condition",
            "ALTER TABLE contract_payment_new RENAME TO contract_payment",
            "CREATE INDEX contract_tranche_state ON contract_tranche (state, due_on)",
        ])

    private static let tranche: SQL = """
        CREATE TABLE contract_tranche_new (
            contract TEXT NOT NULL REFERENCES contract (id), year BIGINT NOT NULL CHECK (year >= 1 AND year <= 10),
            amount BIGINT NOT NULL CHECK (amount > 0), due_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'conditions-met', 'approved', 'paid')),
            drafted_by TEXT NOT NULL, approved_by TEXT, approved_at TEXT, payment TEXT UNIQUE,
            PRIMARY KEY (contract, year), UNIQUE (contract, year, amount), UNIQUE (contract, year, approved_by),
            FOREIGN KEY (contract, drafted_by) REFERENCES contract (id, drafted_by),
            CHECK ((state IN ('approved', 'paid')) = (approved_by IS NOT NULL)),
            CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
            CONSTRAINT contract_tranche_second_person CHECK (approved_by <> drafted_by),
            CONSTRAINT contract_paid_by_reference CHECK ((state = 'paid') = (payment IS NOT NULL)))
        """

    private static let condition: SQL = """
        CREATE TABLE contract_condition_new (
            contract TEXT NOT NULL, year BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('signature', 'previous-report', 'activity-report', 'financial-report',
                'certified-accounts', 'indicator-report', 'assembly-minutes')),
            position BIGINT NOT NULL, required BOOLEAN NOT NULL, met_at TEXT, met_by TEXT, note TEXT,
            file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, approved_by TEXT,
            PRIMARY KEY (contract, year, kind),
            FOREIGN KEY (contract, year) REFERENCES contract_tranche_new (contract, year),
            CHECK ((met_at IS NULL) = (met_by IS NULL)),
            CONSTRAINT contract_condition_evidence CHECK (met_at IS NULL OR note IS NOT NULL OR file_digest IS NOT NULL),
            CONSTRAINT contract_condition_second_person CHECK (approved_by IS NULL OR met_by IS NULL OR approved_by <> met_by),
            CONSTRAINT contract_condition_open CHECK (approved_by IS NULL OR met_by IS NOT NULL OR required = FALSE))
        """

    private static let payment: SQL = """
        CREATE TABLE contract_payment_new (
            id TEXT PRIMARY KEY, contract TEXT NOT NULL, year BIGINT NOT NULL, reference TEXT NOT NULL CHECK (reference <> ''),
            reference_key TEXT NOT NULL UNIQUE, paid_on TEXT NOT NULL, amount BIGINT NOT NULL, approved_by TEXT NOT NULL,
            recorded_by TEXT NOT NULL, recorded_at TEXT NOT NULL, UNIQUE (contract, year),
            FOREIGN KEY (contract, year, amount) REFERENCES contract_tranche_new (contract, year, amount),
            FOREIGN KEY (contract, year, approved_by) REFERENCES contract_tranche_new (contract, year, approved_by),
            CONSTRAINT contract_payment_second_person CHECK (recorded_by <> approved_by))
        """

    private static let fillTranches: SQL = """
        INSERT INTO contract_tranche_new (contract, year, amount, due_on, state, drafted_by, approved_by, approved_at, payment)
        SELECT t.contract, t.year, t.amount, t.due_on, t.state, c.drafted_by, t.approved_by, t.approved_at, t.payment
        FROM contract_tranche t JOIN contract c ON c.id = t.contract
        """

    private static let fillConditions: SQL = """
        INSERT INTO contract_condition_new (contract, year, kind, position, required, met_at, met_by, note, file_name,
            file_type, file_size, file_digest, approved_by)
        SELECT contract, year, kind, position, required, met_at, met_by, note, file_name, file_type, file_size,
            file_digest, approved_by FROM contract_condition
        """

    private static let fillPayments: SQL = """
        INSERT INTO contract_payment_new (id, contract, year, reference, reference_key, paid_on, amount, approved_by,
            recorded_by, recorded_at)
        SELECT p.id, p.contract, p.year, p.reference, p.reference_key, p.paid_on, p.amount, t.approved_by, p.recorded_by,
            p.recorded_at
        FROM contract_payment p JOIN contract_tranche t ON t.contract = p.contract AND t.year = p.year
        """
}
