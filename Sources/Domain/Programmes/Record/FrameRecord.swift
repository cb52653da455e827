import Record
import Values

/// `programme.yaml`: who runs the programme, its frame, budgets, goals, national figures and public counters, told apart by `kind`.
extension ProgrammeRecord {
    private enum Kind: String, CaseIterable {
        case authority, unit, body, partner, framework, budget, goal, count
        case nationalIndicator = "national-indicator"
    }

    static let programme = RecordSection(
        file: "programme.yaml", kind: "programme",
        tables: [
            Tables.authority, Tables.authorityName, Tables.framework, Tables.frameworkLine, Tables.budget, Tables.goal,
            Tables.nationalIndicator, Tables.counter,
        ]
    ) { entry in
        let kind = entry.choice("kind", Kind.self)
        return switch kind {
        case .authority, .unit, .body, .partner: authority(entry, kind)
        case .framework: framework(entry)
        case .budget: [budget(entry)]
        case .goal: [goal(entry)]
        case .nationalIndicator: [nationalIndicator(entry)]
        case .count: [counter(entry)]
        }
    }

    private static func authority(_ entry: RecordEntry, _ kind: Kind) -> [RecordRow] {
        var row = RecordRow(Tables.authority, entry)
        row.set("kind", kind.rawValue)
        row.set("name", entry.localized("name"))
        for column in ["acronym", "city", "address", "website"] as [StaticString] {
            row.set(column, entry.optionalText(column.description))
        }
        row.set("parent", entry.optionalReference("parent", to: "programme.yaml"))
        row.set("does", entry.optionalLocalized("does"))
        row.set("seen", entry.optionalDate("seen"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        let names = entry.entries("past_names").map { past in
            var name = RecordRow(Tables.authorityName, past)
            name.set("authority", entry.id)
            name.set("seen", past.date("seen"))
            name.set("name", past.localized())
            name.set("source", past.reference("source", to: "sources.yaml"))
            name.set("position", past.position)
            return name
        }
        return [row] + names
    }

    private static func framework(_ entry: RecordEntry) -> [RecordRow] {
        var row = RecordRow(Tables.framework, entry)
        row.set("name", entry.optionalLocalized("name"))
        row.set("date", entry.optionalDate("date"))
        row.set("city", told: entry.told("city", plain: .fr))
        row.set("text", entry.optionalLocalized("text"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        let lines = ["step", "theme"].flatMap { kind in
            entry.entries("\(kind)s").map { part in
                var line = RecordRow(Tables.frameworkLine, part)
                line.set("framework", entry.id)
                line.set("kind", kind)
                line.set("text", part.localized())
                line.set("position", part.position)
                return line
            }
        }
        return [row] + lines
    }

    private static func budget(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.budget, entry)
        row.set("fund", entry.reference("fund", to: "funds.yaml"))
        row.set("from_date", entry.date("from"))
        row.set("to_date", entry.date("to"))
        row.set("amount", entry.money("amount"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return row
    }

    private static func goal(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.goal, entry)
        row.set("measure", entry.choice("measure", Goal.Measure.self).rawValue)
        row.set("value", entry.int("value"))
        row.set("by_date", entry.date("by"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return row
    }

    private static func nationalIndicator(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.nationalIndicator, entry)
        row.set("name", entry.localized("name"))
        row.set("value", entry.decimal("value"))
        row.set("unit", entry.choice("unit", NationalIndicator.Unit.self).rawValue)
        row.set("date", entry.date("date"))
        row.set("compare", compared(entry))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return row
    }

    /// Other countries' values: a list with their names, or a map by their English names.
    private static func compared(_ entry: RecordEntry) -> String? {
        guard entry.has("compare") else { return nil }
        if entry.isMap("compare") {
            return JSONText.of(entry.numbers("compare").map { Other(en: $0.name, value: $0.value) })
        }
        for other in entry.entries("compare") { _ = (other.localized(), other.int("value")) }
        return entry.json("compare")
    }

    private struct Other: Encodable {
        let en: String
        let value: Int
    }

    private static func counter(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.counter, entry)
        row.set("measure", entry.choice("measure", CounterMeasure.self).rawValue)
        row.set("value", entry.int("value"))
        row.set("as_of", entry.date("as_of"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return row
    }
}
