package import Record
import Values

/// `calls.yaml`: the editions, their extensions, and the clusters named with them.
package enum EditionRecord {
    static let edition = RecordTable(
        "edition",
        [.int("position"), .text("label"), .text("status")] + .name + [
            .text("launched"), .text("launch_announced"), .text("deadline"), .text("first_deadline"), .int("aim"),
            .text("tracks"), .text("rules"), .text("criteria"), .text("documents"), .int("candidate_count"),
            .text("candidate_note"), .int("laureate_count"), .text("results_decided"), .text("results_from"),
            .text("results_to"), .text("results_published"), .text("results_note"), .text("results_source"),
            .text("contracts_signed"), .int("support_per_year"), .int("support_years"),
        ] + .citation)
    static let notice = RecordTable(
        "edition_extension",
        [
            .text("edition"), .text("announced"), .text("from_deadline"), .text("to_deadline"), .text("reason_fr"),
            .text("reason_ar"), .text("reason_en"),
        ] + .citation)
    static let cluster = RecordTable(
        "edition_cluster",
        [.text("edition"), .text("part"), .int("position"), .text("cluster"), .text("kind"), .bool("inferred")])

    package static let section = RecordSection(
        file: "calls.yaml", kind: "edition", tables: [edition, notice, cluster]
    ) { entry in
        // Each map is taken once: every taking of it has its own account of the keys that were asked for.
        let (candidates, laureates) = (entry.map("candidates"), entry.map("laureates"))
        return [row(entry, candidates, laureates)] + notices(entry) + clusters(entry, candidates, laureates)
    }

    private static func row(
        _ entry: RecordEntry, _ candidates: RecordEntry?, _ laureates: RecordEntry?
    ) -> RecordRow {
        var row = RecordRow(edition, entry)
        _ = entry.optionalLocalized("launched_note")
        row.set("position", entry.position)
        row.set("label", entry.text("edition"))
        _ = entry.optionalInt("order")
        row.set("status", entry.choice("status", Edition.Status.self).rawValue)
        row.set("name", entry.localized("name"))
        row.set("launched", entry.optionalDate("launched"))
        row.set("launch_announced", entry.optionalDate("launch_announced"))
        row.set("deadline", entry.optionalDate("deadline"))
        row.set("first_deadline", entry.optionalDate("first_deadline"))
        row.set("aim", entry.optionalInt("aim"))
        row.set("tracks", list: entry.references("tracks", to: "eligibility.yaml"))
        row.set("rules", list: entry.references("rules", to: "eligibility.yaml"))
        row.set("criteria", list: entry.references("criteria", to: "criteria.yaml"))
        row.set("documents", told: entry.entries("documents").map { $0.localized() })
        row.set("contracts_signed", entry.optionalDate("contracts_signed"))
        row.set("candidate_count", candidates?.optionalInt("count"))
        row.set("candidate_note", told: candidates?.optionalLocalized("note") ?? Localized())
        _ = candidates?.optionalReference("source", to: "sources.yaml")
        row.set("laureate_count", laureates?.optionalInt("count"))
        outcome(entry, &row)
        row.cite(entry.citation())
        return row
    }

    private static func outcome(_ entry: RecordEntry, _ row: inout RecordRow) {
        let results = entry.map("results")
        row.set("results_decided", results?.optionalDate("decided"))
        row.set("results_from", results?.optionalDate("announced_from"))
        row.set("results_to", results?.optionalDate("announced_to"))
        row.set("results_published", results?.optionalDate("published"))
        row.set("results_note", told: results?.optionalLocalized("note") ?? Localized())
        row.set("results_source", results?.optionalReference("source", to: "sources.yaml"))
        _ = results?.optionalText("body")
        let support = entry.map("support")
        row.set("support_per_year", support?.optionalMoney("amount_per_year"))
        row.set("support_years", support?.optionalInt("years"))
    }

    private static func notices(_ entry: RecordEntry) -> [RecordRow] {
        entry.entries("extensions").map { part in
            var row = RecordRow(notice, part)
            row.set("edition", entry.id)
            row.set("announced", part.optionalDate("announced"))
            row.set("from_deadline", part.date("from"))
            row.set("to_deadline", part.date("to"))
            row.set("reason", part.localized("reason"))
            row.cite(part.citation())
            return row
        }
    }

    private static func clusters(
        _ entry: RecordEntry, _ candidates: RecordEntry?, _ laureates: RecordEntry?
    ) -> [RecordRow] {
        let named = candidates?.references("named_by_press", to: "clusters.yaml") ?? []
        let won = laureates?.references("clusters", to: "clusters.yaml") ?? []
        let renewed = Set(laureates?.references("renewals", to: "clusters.yaml") ?? [])
        let new = Set(laureates?.references("new", to: "clusters.yaml") ?? [])
        let isInferred = laureates?.citation(isRequired: false).certainty == .inferred
        return named.enumerated().map { row(entry, .candidate, $0, $1, kind: nil, isInferred: false) }
            + won.enumerated().map { position, id in
                let kind: EditionCluster.Kind? = renewed.contains(id) ? .renewal : new.contains(id) ? .new : nil
                return row(entry, .laureate, position, id, kind: kind, isInferred: isInferred)
            }
    }

    private static func row(
        _ entry: RecordEntry, _ part: EditionCluster.Part, _ position: Int, _ id: String, kind: EditionCluster.Kind?,
        isInferred: Bool
    ) -> RecordRow {
        var row = RecordRow(cluster, partOf: entry, key: "\(part.rawValue).\(id)")
        row.set("edition", entry.id)
        row.set("part", part.rawValue)
        row.set("position", position)
        row.set("cluster", id)
        row.set("kind", kind?.rawValue)
        row.set("inferred", isInferred)
        return row
    }
}
