import Database

enum ContractMigrations {
    /// Dated a day later than labels, which it refers to.
    static let all: [Migration] = [
        Migration(
            "2026-11-22-contracts",
            [
                "CREATE TABLE contract_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL)", contract, tranche,
                condition,
                payment,
                "CREATE INDEX contract_call ON contract (call, number)",
                "CREATE INDEX contract_cluster ON contract (cluster, id)",
                "CREATE INDEX contract_tranche_state ON contract_tranche (state, due_on)",
            ]),
        SecondPersonMigration.migration, ContractChangeMigration.migration, ContractAuthorMigration.migration,
        DecisionConditionMigration.migration,
    ]

    private static let contract: SQL = """
        CREATE TABLE contract (
            id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, call TEXT NOT NULL REFERENCES call_for_projects (id),
            label TEXT NOT NULL UNIQUE REFERENCES label (id), dossier TEXT NOT NULL UNIQUE REFERENCES dossier (id), cluster TEXT,
            name_fr TEXT, name_ar TEXT, name_en TEXT, years BIGINT NOT NULL CHECK (years >= 1 AND years <= 10),
            amount_per_year BIGINT NOT NULL CHECK (amount_per_year > 0), starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
            rib TEXT NOT NULL CHECK (LENGTH(rib) = 24), rib_override TEXT CHECK (rib_override <> ''),
            state TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'suspended', 'terminated', 'ended')),
            drafted_by TEXT NOT NULL, drafted_at TEXT NOT NULL,
            signed_on TEXT, place TEXT, level TEXT CHECK (level IN ('handwritten', 'simple', 'advanced', 'qualified')),
            file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, recorded_by TEXT, recorded_at TEXT,
            CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL), CHECK (ends_on > starts_on),
            CHECK ((state = 'draft') = (signed_on IS NULL)), CHECK ((signed_on IS NULL) = (place IS NULL)),
            CHECK ((signed_on IS NULL) = (level IS NULL)), CHECK ((signed_on IS NULL) = (file_digest IS NULL)),
            CHECK ((signed_on IS NULL) = (recorded_by IS NULL)))
        """

    /// The amount is part of a key, so that a payment of another amount has nothing to refer to; and a tranche is paid exactly when it
    /// names its payment.
    private static let tranche: SQL = """
        CREATE TABLE contract_tranche (
            contract TEXT NOT NULL REFERENCES contract (id), year BIGINT NOT NULL CHECK (year >= 1 AND year <= 10),
            amount BIGINT NOT NULL CHECK (amount > 0), due_on TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'conditions-met', 'approved', 'paid')),
            approved_by TEXT, approved_at TEXT, payment TEXT UNIQUE,
            PRIMARY KEY (contract, year), UNIQUE (contract, year, amount),
            CHECK ((state IN ('approved', 'paid')) = (approved_by IS NOT NULL)),
            CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
            CONSTRAINT contract_paid_by_reference CHECK ((state = 'paid') = (payment IS NOT NULL)))
        """

    /// `approved_by` is the tranche's approver, written beside every condition at the approval: so that the table itself refuses an
    /// approver who established one, and an approval while a required one is open.
    private static let condition: SQL = """
        CREATE TABLE contract_condition (
            contract TEXT NOT NULL, year BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('signature', 'previous-report', 'activity-report', 'financial-report',
                'certified-accounts', 'indicator-report', 'assembly-minutes')),
            position BIGINT NOT NULL, required BOOLEAN NOT NULL, met_at TEXT, met_by TEXT, note TEXT,
            file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, approved_by TEXT,
            PRIMARY KEY (contract, year, kind), FOREIGN KEY (contract, year) REFERENCES contract_tranche (contract, year),
            CHECK ((met_at IS NULL) = (met_by IS NULL)),
            CONSTRAINT contract_condition_evidence CHECK (met_at IS NULL OR note IS NOT NULL OR file_digest IS NOT NULL),
            CONSTRAINT contract_condition_second_person CHECK (approved_by IS NULL OR met_by IS NULL OR approved_by <> met_by),
            CONSTRAINT contract_condition_open CHECK (approved_by IS NULL OR met_by IS NOT NULL OR required = FALSE))
        """

    /// `reference_key`: the reference folded, so that `OV 12/2024` and `ov-12-2024` are one.
    private static let payment: SQL = """
        CREATE TABLE contract_payment (
            id TEXT PRIMARY KEY, contract TEXT NOT NULL, year BIGINT NOT NULL, reference TEXT NOT NULL CHECK (reference <> ''),
            reference_key TEXT NOT NULL UNIQUE, paid_on TEXT NOT NULL, amount BIGINT NOT NULL,
            recorded_by TEXT NOT NULL, recorded_at TEXT NOT NULL, UNIQUE (contract, year),
            FOREIGN KEY (contract, year, amount) REFERENCES contract_tranche (contract, year, amount))
        """
}
