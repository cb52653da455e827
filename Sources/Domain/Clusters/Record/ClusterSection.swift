import Record
import Values

/// `clusters.yaml`: the clusters and every fact told of them.
enum ClusterSection {
    static let all = RecordSection(
        file: "clusters.yaml", kind: "cluster",
        tables: [
            ClusterTables.cluster, ClusterTables.name, ClusterTables.label, ClusterTables.figure, ClusterTables.pole,
            ClusterTables.person, ClusterTables.partner, ClusterTables.project, ClusterTables.event,
        ],
        after: ClusterKeys.refresh, read: read)

    private static func read(_ entry: RecordEntry) -> [RecordRow] {
        [cluster(entry)] + names(entry) + labels(entry) + figures(entry) + poles(entry) + people(entry)
            + partners(entry) + projects(entry) + events(entry)
    }

    private static func cluster(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(ClusterTables.cluster, entry)
        row.set("name", entry.localized("name"))
        row.set("acronym", entry.optionalText("acronym"))
        row.set("long_name", entry.optionalText("long_name"))
        row.set("sector", entry.reference("sector", to: "sectors.yaml"))
        row.set("other_sectors", list: entry.references("other_sectors", to: "sectors.yaml"))
        row.set("city", told: entry.told("city", plain: .fr))
        row.set("region", entry.optionalReference("region", to: "regions.yaml"))
        row.set("founded", entry.optionalDate("founded"))
        row.set("founded_note", told: entry.optionalLocalized("founded_note"))
        row.set("launched", entry.optionalDate("launched"))
        row.set("launched_note", told: entry.optionalLocalized("launched_note"))
        let governance = entry.map("governance")
        row.set("governance_kind", told: governance?.optionalLocalized("kind") ?? Localized())
        row.set("governance_commissions", governance?.optionalInt("commissions"))
        row.set("governance_note", told: governance?.optionalLocalized("note") ?? Localized())
        row.set("governance_source", governance?.optionalReference("source", to: "sources.yaml"))
        row.cite(entry.citation())
        return row
    }

    /// A row for each map of the list under `key`, with what all facts share.
    private static func parts(
        _ key: String, of entry: RecordEntry, _ table: RecordTable, _ fill: (inout RecordRow, RecordEntry) -> Void
    ) -> [RecordRow] {
        entry.entries(key).enumerated().map { position, part in
            var row = RecordRow(table, part)
            row.set("cluster", entry.id)
            row.set("position", position)
            fill(&row, part)
            row.cite(part.citation())
            return row
        }
    }

    private static func names(_ entry: RecordEntry) -> [RecordRow] {
        parts("names", of: entry, ClusterTables.name) { row, part in
            row.set("name", part.localized())
            row.set("from_date", part.optionalDate("from"))
            row.set("until_date", part.optionalDate("to"))
            row.set("seen", part.optionalDate("seen"))
        }
    }

    private static func labels(_ entry: RecordEntry) -> [RecordRow] {
        parts("labels", of: entry, ClusterTables.label) { row, part in
            row.set("authority", part.reference("authority", to: "programme.yaml"))
            row.set("kind", part.text("kind"))
            row.set("decided", part.optionalDate("decided"))
            row.set("call", part.optionalReference("call", to: "calls.yaml"))
        }
    }

    private static func figures(_ entry: RecordEntry) -> [RecordRow] {
        let members = parts("members", of: entry, ClusterTables.figure) { row, part in
            figure(&row, part, .members, measure: "members", value: part.int("count"), part.date("as_of"))
        }
        let results = parts("results", of: entry, ClusterTables.figure) { row, part in
            figure(&row, part, .result, measure: part.text("measure"), value: part.int("value"), part.date("as_of"))
        }
        let targets = parts("targets", of: entry, ClusterTables.figure) { row, part in
            figure(
                &row, part, .target, measure: part.text("measure"), value: part.int("value"), part.optionalDate("by"))
        }
        return members + results + targets
    }

    private static func figure(
        _ row: inout RecordRow, _ part: RecordEntry, _ kind: ClusterFigure.Kind, measure: String, value: Int,
        _ date: PartialDate?
    ) {
        let currency = part.optionalText("currency")
        if let currency, currency != "MAD" { part.fault("\(part.id): the currency is not MAD", at: "currency") }
        row.set("kind", kind.rawValue)
        row.set("measure", measure)
        row.set("value", value)
        row.set("money", currency != nil)
        row.set("dated", date)
        row.set("at_least", part.bool("at_least"))
        row.set("approximate", part.bool("approximate"))
        let detail = part.numbers("detail")
        row.set(
            "detail",
            detail.isEmpty ? nil : JSONText.of(Dictionary(uniqueKeysWithValues: detail.map { ($0.name, $0.value) })))
    }

    private static func poles(_ entry: RecordEntry) -> [RecordRow] {
        parts("poles", of: entry, ClusterTables.pole) { row, part in
            row.set("name", part.localized())
            row.set("funded_by", part.optionalReference("funded_by", to: "funds.yaml"))
        }
    }

    private static func people(_ entry: RecordEntry) -> [RecordRow] {
        parts("people", of: entry, ClusterTables.person) { row, part in
            row.set("role", part.text("role"))
            row.set("name", part.text("name"))
            row.set("seen", part.date("as_of"))
        }
    }

    private static func partners(_ entry: RecordEntry) -> [RecordRow] {
        parts("partners", of: entry, ClusterTables.partner) { row, part in
            row.set("name", part.text("name"))
            row.set("country", part.optionalText("country"))
            row.set("since", part.optionalDate("since"))
        }
    }

    private static func projects(_ entry: RecordEntry) -> [RecordRow] {
        parts("projects", of: entry, ClusterTables.project) { row, part in
            row.set("title", part.text("title"))
            row.set("from_date", part.optionalDate("from"))
            row.set("until_date", part.optionalDate("to"))
            row.set("amount", part.optionalMoney("amount"))
            row.set("own_funds", part.optionalMoney("own_funds"))
        }
    }

    private static func events(_ entry: RecordEntry) -> [RecordRow] {
        parts("history", of: entry, ClusterTables.event) { row, part in
            row.set("dated", part.date("date"))
            row.set("what", told: part.localized("text"))
        }
    }
}
