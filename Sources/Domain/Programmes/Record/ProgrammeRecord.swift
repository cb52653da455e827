import Record
import Values

/// The files that this module loads, sources first: everything points to them.
enum ProgrammeRecord {
    static let sections = [
        sources, regions, sectors, funds, programme, indicators, obligations, evaluations,
        kept("network.yaml", Tables.networkEntry, network), kept("community.yaml", Tables.communityEntry, community),
        kept("mobility.yaml", Tables.mobilityEntry, mobility),
    ]

    private static let sources = RecordSection(file: "sources.yaml", kind: "source", tables: [Tables.source]) { entry in
        var row = RecordRow(Tables.source, entry)
        row.set("title", entry.text("title"))
        row.set("publisher", entry.text("publisher"))
        row.set("language", (entry.optionalChoice("language", Language.self) ?? .fr).rawValue)
        row.set("date", entry.optionalDate("date"))
        row.set(
            "date_inferred", entry.optionalChoice("date_certainty", Citation.Certainty.self) == .inferred)
        let address = entry.optionalText("address")
        if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            entry.fault("\(entry.id): address is not a web address", at: "address")
        }
        row.set("address", address)
        row.set("founding", entry.optionalInt("founding"))
        row.set("position", entry.position)
        return [row]
    }

    private static let regions = RecordSection(file: "regions.yaml", kind: "region", tables: [Tables.region]) { entry in
        var row = RecordRow(Tables.region, entry)
        row.set("code", entry.text("code"))
        row.set("number", entry.int("number"))
        row.set("name", entry.localized("name"))
        row.set("seat", entry.localized("seat"))
        let tile = entry.map("tile")
        row.set("tile_column", tile?.int("column") ?? 0)
        row.set("tile_row", tile?.int("row") ?? 0)
        if tile == nil { entry.fault("\(entry.id): tile is missing") }
        row.cite(entry.citation())
        return [row]
    }

    private static let sectors = RecordSection(file: "sectors.yaml", kind: "sector", tables: [Tables.sector]) { entry in
        var row = RecordRow(Tables.sector, entry)
        row.set("name", entry.localized("name"))
        row.set("scope", entry.optionalChoice("scope", Sector.Scope.self)?.rawValue)
        row.set("position", entry.position)
        row.cite(entry.citation())
        return [row]
    }

    private static let indicators = RecordSection(
        file: "indicators.yaml", kind: "indicator", tables: [Tables.indicator]
    ) { entry in
        var row = RecordRow(Tables.indicator, entry)
        row.set("name", entry.localized("name"))
        row.set("unit", entry.choice("unit", Indicator.Unit.self).rawValue)
        row.set("law", entry.choice("law", Indicator.Law.self).rawValue)
        row.set("frequency", entry.choice("frequency", Indicator.Frequency.self).rawValue)
        row.set("counts", entry.optionalText("counts"))
        row.set("numerator", entry.optionalText("numerator"))
        row.set("denominator", entry.optionalText("denominator"))
        row.set("split", list: entry.texts("split"))
        row.set("registers", list: entry.texts("from"))
        row.set("floor", entry.optionalInt("floor"))
        row.set("published_above", entry.optionalInt("published_above_respondents"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return [row]
    }

    private static let obligations = RecordSection(
        file: "obligations.yaml", kind: "obligation", tables: [Tables.obligation]
    ) { entry in
        var row = RecordRow(Tables.obligation, entry)
        row.set("text", entry.localized("text"))
        row.set("legal_text", told: entry.told("legal_text", plain: .fr))
        _ = entry.map("threshold")?.money("amount")
        _ = entry.map("due_before").map { ($0.int("month"), $0.int("day")) }
        row.set("content", entry.json(known: ["threshold", "due_before", "years"]))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return [row]
    }

    /// A file whose entries are kept whole.
    private static func kept(_ file: String, _ table: RecordTable, _ known: Set<String>) -> RecordSection {
        RecordSection(file: file, kind: "record-entry", tables: [table]) { entry in
            var row = RecordRow(table, entry)
            row.set("kind", entry.optionalText("kind"))
            row.set("content", entry.json(known: known))
            row.set("position", entry.position)
            row.cite(entry.citation())
            return [row]
        }
    }

    private static let network: Set<String> = [
        "name", "created", "member_is", "member_count", "as_of", "legal_status", "cluster", "listed_as", "person",
        "date",
        "place", "city", "beside", "agenda", "meeting", "question", "status", "positions", "rule", "text", "value",
        "from",
        "what", "nature", "year", "count", "country", "formats", "figures",
    ]
    private static let community: Set<String> = [
        "name", "text", "launch_announced", "beside", "cluster", "country", "as_of", "figures", "founded",
    ]
    private static let mobility: Set<String> = [
        "name", "cluster", "places", "who", "host_country", "level", "starts", "return", "announced", "announced_by",
        "steps", "indicator",
    ]
}
