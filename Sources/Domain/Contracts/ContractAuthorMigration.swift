import Database

/// Everybody who wrote a version of a contract's draft, not only of the last: none of them approves a tranche of it.
///
/// `approved_by` is the approver of a tranche, written beside every author at the approval: so that the table itself refuses an author.
/// Drafts written before are filled in from the history.
enum ContractAuthorMigration {
    static let migration = Migration(
        "2026-11-24-contract-authors",
        [
            """
            CREATE TABLE contract_author (
                contract TEXT NOT NULL REFERENCES contract (id), person TEXT NOT NULL, approved_by TEXT,
                PRIMARY KEY (contract, person), CONSTRAINT contract_author_second_person CHECK (approved_by <> person))
            """,
            """
            INSERT INTO contract_author (contract, person)
            SELECT id, drafted_by FROM contract
            UNION SELECT c.id, h.actor FROM contract c
            JOIN history_entry h ON h.record_kind = 'contract' AND h.record_id = c.id
            WHERE h.act IN ('contract.drafted', 'contract.edited')
            """,
        ])
}
