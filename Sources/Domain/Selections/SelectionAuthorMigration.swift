import Database

/// Everybody who proposed a version of a decision, not only the last: none of them signs it.
///
/// A proposal gives way to the next one under the same number, so the pair of dossier and number names the decision. `signed_by` is the
/// signer, written beside every author: so that the table itself refuses an author. What was proposed before is filled in from the history.
enum SelectionAuthorMigration {
    static let migration = Migration(
        "2026-11-24-selection-authors",
        [
            """
            CREATE TABLE selection_author (
                dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL, person TEXT NOT NULL, signed_by TEXT,
                PRIMARY KEY (dossier, number, person),
                CONSTRAINT selection_author_second_person CHECK (signed_by <> person))
            """,
            """
            INSERT INTO selection_author (dossier, number, person)
            SELECT dossier, number, proposed_by FROM selection_decision
            UNION SELECT d.dossier, d.number, h.actor FROM selection_decision d
            JOIN history_entry h ON h.record_kind = 'decision' AND h.record_id = d.dossier AND h.act = 'selection.proposed'
            JOIN history_value v ON v.entry = h.number AND v.field = 'selection.number'
                AND v.after_value = CAST(d.number AS TEXT)
            """,
        ])
}
