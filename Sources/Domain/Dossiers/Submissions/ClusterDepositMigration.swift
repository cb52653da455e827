import Database

/// A cluster of the directory has one deposit in a call: two would be funded twice.
///
/// `doubled` marks the deposits that stood beside an earlier one of their cluster before this was asked: they stay as they are, and an
/// installation that holds some is brought up to date like every other. What is deposited from now on is never doubled.
enum ClusterDepositMigration {
    static let migration = Migration(
        "2026-11-26-dossiers-one-deposit-a-cluster",
        [
            "ALTER TABLE dossier ADD COLUMN doubled BOOLEAN NOT NULL DEFAULT FALSE",
            """
            UPDATE dossier SET doubled = TRUE WHERE cluster IS NOT NULL AND state NOT IN ('draft', 'withdrawn') AND EXISTS (
                SELECT 1 FROM dossier other WHERE other.call = dossier.call AND other.cluster = dossier.cluster
                    AND other.ordinal < dossier.ordinal AND other.state NOT IN ('draft', 'withdrawn'))
            """,
            """
            CREATE UNIQUE INDEX dossier_cluster_deposit ON dossier (call, cluster)
            WHERE cluster IS NOT NULL AND state NOT IN ('draft', 'withdrawn') AND doubled = FALSE
            """,
        ])
}
