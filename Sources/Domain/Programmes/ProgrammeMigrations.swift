import Database
import Record

/// Dated before every other module's: their tables point to sources, regions and sectors.
enum ProgrammeMigrations {
    static let all =
        RecordMigrations.all + [
            Migration("2026-11-20-programmes", places + frame + money + rules + kept),
            Migration(
                "2026-11-21-sector-scope",
                ["ALTER TABLE sector ADD COLUMN scope TEXT CHECK (scope IN ('industrial', 'technological'))"]),
            Migration(
                "2026-11-22-source-language",
                [
                    """
                    ALTER TABLE source ADD COLUMN language TEXT NOT NULL DEFAULT 'fr'
                        CHECK (language IN ('fr', 'ar', 'en'))
                    """
                ]),
        ]

    private static let names: SQL = "name_fr TEXT, name_ar TEXT, name_en TEXT"
    private static let texts: SQL = "text_fr TEXT, text_ar TEXT, text_en TEXT"

    private static var places: [SQL] {
        [
            """
            CREATE TABLE source (
                id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT,
                date_inferred BOOLEAN NOT NULL, address TEXT, founding BIGINT UNIQUE CHECK (founding BETWEEN 1 AND 5),
                position BIGINT NOT NULL)
            """,
            """
            CREATE TABLE region (
                id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, number BIGINT NOT NULL UNIQUE, \(names),
                seat_fr TEXT, seat_ar TEXT, seat_en TEXT,
                tile_column BIGINT NOT NULL CHECK (tile_column BETWEEN 0 AND 5),
                tile_row BIGINT NOT NULL CHECK (tile_row BETWEEN 0 AND 7), \(Citation.definition),
                UNIQUE (tile_column, tile_row))
            """,
            "CREATE TABLE sector (id TEXT PRIMARY KEY, \(names), position BIGINT NOT NULL, \(Citation.definition))",
            """
            CREATE TABLE authority (
                id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('authority', 'unit', 'body', 'partner')), \(names),
                acronym TEXT, city TEXT, address TEXT, website TEXT, parent TEXT,
                does_fr TEXT, does_ar TEXT, does_en TEXT, seen TEXT, position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE authority_name (
                id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority (id), seen TEXT NOT NULL, \(names),
                source TEXT NOT NULL REFERENCES source (id), position BIGINT NOT NULL)
            """,
        ]
    }

    private static var frame: [SQL] {
        [
            """
            CREATE TABLE framework (
                id TEXT PRIMARY KEY, \(names), date TEXT, city TEXT, \(texts), position BIGINT NOT NULL,
                \(Citation.definition))
            """,
            """
            CREATE TABLE framework_line (
                id TEXT PRIMARY KEY, framework TEXT NOT NULL REFERENCES framework (id),
                kind TEXT NOT NULL CHECK (kind IN ('step', 'theme')), position BIGINT NOT NULL, \(texts))
            """,
            """
            CREATE TABLE goal (
                id TEXT PRIMARY KEY, measure TEXT NOT NULL, value BIGINT NOT NULL, by_date TEXT NOT NULL,
                position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE national_indicator (
                id TEXT PRIMARY KEY, \(names), value TEXT NOT NULL, unit TEXT NOT NULL, date TEXT NOT NULL, compare TEXT,
                position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE counter (
                id TEXT PRIMARY KEY, measure TEXT NOT NULL CHECK (measure IN
                    ('selected-ever', 'labelled-now', 'supported-now', 'network-members', 'calls-launched')),
                value BIGINT NOT NULL, as_of TEXT NOT NULL, position BIGINT NOT NULL, \(Citation.definition))
            """,
        ]
    }

    private static var money: [SQL] {
        [
            """
            CREATE TABLE fund (
                id TEXT PRIMARY KEY, \(names), pays_fr TEXT, pays_ar TEXT, pays_en TEXT, content TEXT NOT NULL,
                position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE fund_envelope (
                id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), from_date TEXT, to_date TEXT,
                amount BIGINT NOT NULL, per_year BOOLEAN NOT NULL, position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE fund_line (
                id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), \(names), form TEXT NOT NULL, rate TEXT,
                ceiling BIGINT, position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE budget (
                id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), from_date TEXT NOT NULL,
                to_date TEXT NOT NULL, amount BIGINT NOT NULL, position BIGINT NOT NULL, \(Citation.definition))
            """,
        ]
    }

    private static var rules: [SQL] {
        [
            """
            CREATE TABLE indicator (
                id TEXT PRIMARY KEY, \(names),
                unit TEXT NOT NULL CHECK (unit IN ('count', 'percent', 'dirham', 'fte', 'hours', 'score')),
                law TEXT NOT NULL CHECK (law IN ('sum', 'last', 'max', 'ratio-of-sums', 'distinct-count')),
                frequency TEXT NOT NULL CHECK (frequency IN ('quarterly', 'yearly')), counts TEXT, numerator TEXT,
                denominator TEXT, split TEXT NOT NULL, registers TEXT NOT NULL, floor BIGINT, published_above BIGINT,
                position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE obligation (
                id TEXT PRIMARY KEY, \(texts), legal_text TEXT, content TEXT NOT NULL, position BIGINT NOT NULL,
                \(Citation.definition))
            """,
            """
            CREATE TABLE evaluation (
                id TEXT PRIMARY KEY, evaluator TEXT NOT NULL, year TEXT NOT NULL, lasted_months BIGINT,
                contracts TEXT NOT NULL, clusters TEXT NOT NULL, purpose_fr TEXT, purpose_ar TEXT, purpose_en TEXT,
                position BIGINT NOT NULL, \(Citation.definition))
            """,
            """
            CREATE TABLE evaluation_line (
                id TEXT PRIMARY KEY, evaluation TEXT NOT NULL REFERENCES evaluation (id),
                kind TEXT NOT NULL CHECK (kind IN ('finding', 'advice')), clusters TEXT NOT NULL,
                position BIGINT NOT NULL, \(texts))
            """,
        ]
    }

    /// Entries that are kept whole until the modules that show them exist.
    private static var kept: [SQL] {
        ["network_entry", "community_entry", "mobility_entry"].map { (name: SQL) in
            """
            CREATE TABLE \(name) (
                id TEXT PRIMARY KEY, kind TEXT, content TEXT NOT NULL, position BIGINT NOT NULL, \(Citation.definition))
            """
        }
    }
}
