import Record
import Values

/// `funds.yaml` and `evaluations.yaml`.
extension ProgrammeRecord {
    static let funds = RecordSection(
        file: "funds.yaml", kind: "fund", tables: [Tables.fund, Tables.fundEnvelope, Tables.fundLine]
    ) { entry in
        var row = RecordRow(Tables.fund, entry)
        row.set("name", entry.localized("name"))
        row.set("pays", entry.optionalLocalized("pays"))
        row.set("content", entry.json(known: otherFacts))
        row.set("position", entry.position)
        row.cite(entry.citation())
        return [row] + entry.entries("envelopes").map { envelope($0, of: entry) }
            + entry.entries("lines").map { line($0, of: entry) }
    }

    /// What the programme page does not show: kept whole.
    private static let otherFacts: Set<String> = [
        "authority", "goal", "launched", "who", "turnover_floor", "awards", "rate_of_turnover", "payers", "use", "wish",
        "created", "form", "ticket",
    ]

    private static func envelope(_ part: RecordEntry, of fund: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.fundEnvelope, part)
        row.set("fund", fund.id)
        row.set("from_date", part.optionalDate("from"))
        row.set("to_date", part.optionalDate("to"))
        let isYearly = part.has("amount_per_year")
        row.set("amount", part.money(isYearly ? "amount_per_year" : "amount"))
        row.set("per_year", isYearly)
        row.set("position", part.position)
        row.cite(part.citation())
        return row
    }

    private static func line(_ part: RecordEntry, of fund: RecordEntry) -> RecordRow {
        var row = RecordRow(Tables.fundLine, part)
        row.set("fund", fund.id)
        row.set("name", part.localized("name"))
        row.set("form", part.text("form"))
        row.set("rate", part.optionalDecimal("rate"))
        row.set("ceiling", part.optionalMoney("ceiling"))
        row.set("position", part.position)
        row.cite(part.citation())
        return row
    }

    static let evaluations = RecordSection(
        file: "evaluations.yaml", kind: "evaluation", tables: [Tables.evaluation, Tables.evaluationLine]
    ) { entry in
        var row = RecordRow(Tables.evaluation, entry)
        row.set("evaluator", entry.text("evaluator"))
        row.set("year", entry.date("year"))
        row.set("lasted_months", entry.optionalInt("lasted_months"))
        row.set("contracts", list: entry.references("contracts", to: "contracts.yaml"))
        row.set("clusters", list: entry.references("clusters", to: "clusters.yaml"))
        row.set("purpose", entry.optionalLocalized("purpose"))
        row.set("position", entry.position)
        row.cite(entry.citation())
        let lines = [("findings", "finding"), ("advice", "advice")].flatMap { key, kind in
            entry.entries(key).map { part in
                var line = RecordRow(Tables.evaluationLine, part)
                line.set("evaluation", entry.id)
                line.set("kind", kind)
                line.set("text", part.localized())
                line.set("clusters", list: part.references("clusters", to: "clusters.yaml"))
                line.set("position", part.position)
                return line
            }
        }
        return [row] + lines
    }
}
