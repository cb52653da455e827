import Database

/// Everybody who wrote a version of a proposal, not only of the last: none of them signs it.
///
/// `signed_by` is the label's signer, written beside every author at the signature: so that the table itself refuses an author. Proposals
/// written before are filled in from the history.
enum LabelAuthorMigration {
    static let migration = Migration(
        "2026-11-24-label-authors",
        [
            """
            CREATE TABLE label_author (
                label TEXT NOT NULL REFERENCES label (id), person TEXT NOT NULL, signed_by TEXT,
                PRIMARY KEY (label, person), CONSTRAINT label_author_second_person CHECK (signed_by <> person))
            """,
            """
            INSERT INTO label_author (label, person)
            SELECT id, proposed_by FROM label
            UNION SELECT l.id, h.actor FROM label l JOIN history_entry h ON h.record_kind = 'label' AND h.record_id = l.id
            WHERE h.act IN ('label.proposed', 'label.edited')
            """,
        ])
}
