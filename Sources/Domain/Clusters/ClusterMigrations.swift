import Database
import Record

enum ClusterMigrations {
    static let all = [
        Migration("2026-11-21-clusters", personal: ["cluster_person.name"], cluster + facts + contracts + network),
        Migration("2026-11-26-cluster-awards", awards),
        Migration("2026-11-28-cluster-newest-award", newest),
    ]

    /// What this platform gave it: the day of its newest label and the last day of its contracts, as told by the modules that give them.
    private static let awards: [SQL] = [
        "ALTER TABLE cluster ADD COLUMN given_label TEXT", "ALTER TABLE cluster ADD COLUMN given_contract TEXT",
    ]

    /// The day on which it was given something last.
    private static let newest: [SQL] = [
        "ALTER TABLE cluster ADD COLUMN given_last TEXT", "UPDATE cluster SET given_last = given_label",
    ]

    /// `standing`, `last_known` and the keys are computed after each load (`ClusterKeys`).
    private static let cluster: [SQL] = [
        """
        CREATE TABLE cluster (
            id TEXT PRIMARY KEY,
            name_fr TEXT, name_ar TEXT, name_en TEXT, acronym TEXT, long_name TEXT,
            sector TEXT NOT NULL, other_sectors TEXT NOT NULL, city TEXT, region TEXT,
            founded TEXT, founded_note TEXT, launched TEXT, launched_note TEXT,
            governance_kind TEXT, governance_commissions BIGINT, governance_note TEXT, governance_source TEXT,
            \(Citation.definition),
            standing TEXT NOT NULL DEFAULT 'named' CHECK (standing IN ('contract', 'label', 'network', 'named')),
            standing_date TEXT, last_known TEXT,
            search_key TEXT NOT NULL DEFAULT '', sort_key TEXT NOT NULL DEFAULT '',
            CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL))
        """,
        "CREATE INDEX cluster_by_name ON cluster (sort_key, id)",
        "CREATE INDEX cluster_by_sector ON cluster (sector, sort_key, id)",
        "CREATE INDEX cluster_by_region ON cluster (region, sort_key, id)",
        "CREATE INDEX cluster_by_standing ON cluster (standing, sort_key, id)",
    ]

    /// What every fact of a cluster has: its place in the record's list, and where it was read.
    private static let part: SQL = """
        id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
        \(Citation.definition)
        """

    private static let facts: [SQL] = [
        """
        CREATE TABLE cluster_name (\(part),
            name_fr TEXT, name_ar TEXT, name_en TEXT, from_date TEXT, until_date TEXT, seen TEXT,
            CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL))
        """,
        "CREATE TABLE cluster_label (\(part), authority TEXT NOT NULL, kind TEXT NOT NULL, decided TEXT, call TEXT)",
        """
        CREATE TABLE cluster_figure (\(part),
            kind TEXT NOT NULL CHECK (kind IN ('members', 'result', 'target')), measure TEXT NOT NULL,
            value BIGINT NOT NULL CHECK (value >= 0), money BOOLEAN NOT NULL, dated TEXT,
            at_least BOOLEAN NOT NULL, approximate BOOLEAN NOT NULL, detail TEXT)
        """,
        "CREATE TABLE cluster_pole (\(part), name_fr TEXT, name_ar TEXT, name_en TEXT, funded_by TEXT)",
        "CREATE TABLE cluster_person (\(part), role TEXT NOT NULL, name TEXT NOT NULL, seen TEXT NOT NULL)",
        "CREATE TABLE cluster_partner (\(part), name TEXT NOT NULL, country TEXT, since TEXT)",
        """
        CREATE TABLE cluster_project (\(part),
            title TEXT NOT NULL, from_date TEXT, until_date TEXT, amount BIGINT, own_funds BIGINT)
        """,
        "CREATE TABLE cluster_event (\(part), dated TEXT NOT NULL, what TEXT NOT NULL)",
        "CREATE INDEX cluster_name_of ON cluster_name (cluster, position)",
        "CREATE INDEX cluster_label_of ON cluster_label (cluster, position)",
        "CREATE INDEX cluster_figure_of ON cluster_figure (cluster, position)",
        "CREATE INDEX cluster_pole_of ON cluster_pole (cluster, position)",
        "CREATE INDEX cluster_person_of ON cluster_person (cluster, position)",
        "CREATE INDEX cluster_partner_of ON cluster_partner (cluster, position)",
        "CREATE INDEX cluster_project_of ON cluster_project (cluster, position)",
        "CREATE INDEX cluster_event_of ON cluster_event (cluster, position)",
    ]

    /// Contracts of the public record; those signed on this platform are kept by their own module.
    private static let contracts: [SQL] = [
        """
        CREATE TABLE programme_contract (
            id TEXT PRIMARY KEY, collective BOOLEAN NOT NULL, call TEXT, status TEXT, signed TEXT, city TEXT,
            years BIGINT CHECK (years > 0), starts TEXT, ends TEXT,
            amount BIGINT CHECK (amount >= 0),
            amount_means TEXT CHECK (amount_means IN ('total-over-period', 'per-year')),
            fund TEXT, without_target TEXT NOT NULL, \(Citation.definition),
            CHECK ((amount IS NULL) = (amount_means IS NULL)))
        """,
        """
        CREATE TABLE programme_contract_cluster (
            id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES programme_contract (id),
            cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL, UNIQUE (contract, cluster))
        """,
        "CREATE INDEX programme_contract_by_cluster ON programme_contract_cluster (cluster, contract)",
        """
        CREATE TABLE programme_contract_target (
            id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES programme_contract (id), position BIGINT NOT NULL,
            indicator TEXT, name TEXT NOT NULL, value BIGINT NOT NULL, \(Citation.definition))
        """,
        "CREATE INDEX programme_contract_target_of ON programme_contract_target (contract, position)",
    ]

    private static let network: [SQL] = [
        """
        CREATE TABLE network_member (
            id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), as_of TEXT NOT NULL,
            listed_as TEXT NOT NULL, \(Citation.definition))
        """,
        "CREATE INDEX network_member_by_cluster ON network_member (cluster)",
    ]
}
