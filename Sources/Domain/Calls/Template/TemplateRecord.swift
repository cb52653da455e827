package import Record
import Values

/// The record's files from which the template of a call is made: `template.yaml`, `criteria.yaml`, `dossier.yaml`, and
/// `eligibility.yaml` in `EligibilityRecord`. Each entry is kept as one document, in the order of its file.
package enum TemplateRecord {
    package static let sections = [template, EligibilityRecord.section, criteria, parts]

    static let frames = RecordTable("call_template", [.int("position"), .text("document")])
    static let criterionTable = RecordTable("template_criterion", [.int("position"), .text("document")])
    static let partTable = RecordTable("template_part", [.int("position"), .text("document")])

    static let template = RecordSection(file: "template.yaml", kind: "call-template", tables: [frames]) { entry in
        _ = (entry.optionalLocalized("name"), entry.citation(), entry.optionalText("ties"))
        return [row(frames, entry, frame(entry))]
    }

    static let criteria = RecordSection(file: "criteria.yaml", kind: "criterion", tables: [criterionTable]) { entry in
        _ = (entry.texts("stated"), entry.texts("years"), entry.citation())
        return [row(criterionTable, entry, criterion(entry))]
    }

    static let parts = RecordSection(file: "dossier.yaml", kind: "dossier-part", tables: [partTable]) { entry in
        _ = entry.citation()
        return [row(partTable, entry, part(entry))]
    }

    static func row(_ table: RecordTable, _ entry: RecordEntry, _ document: some Encodable) -> RecordRow {
        var row = RecordRow(table, entry)
        row.set("position", entry.position)
        row.set("document", JSONText.of(document))
        return row
    }

    private static func frame(_ entry: RecordEntry) -> CallTemplate.Frame {
        let steps = entry.entries("timetable").map { step in
            let hour = step.optionalText("hour")
            if let hour, LocalTime("2023-01-01T\(hour)") == nil { step.fault("an hour is \"15:00\"", at: "hour") }
            _ = step.optionalText("note")
            return CallTemplate.Step(
                step: step.choice("step", TimetableStep.Step.self), days: step.int("days"), hour: hour)
        }
        let (support, budget) = (entry.map("support"), entry.map("budget"))
        if support == nil || budget == nil { entry.fault("the template needs support and budget") }
        _ = (support?.citation(), budget?.citation(), budget?.optionalInt("years"))
        return CallTemplate.Frame(
            tracks: entry.texts("tracks"), criteria: entry.references("criteria", to: "criteria.yaml"),
            timetable: steps,
            support: Support(
                amountPerYear: support?.money("amount_per_year") ?? .zero, years: support?.int("years") ?? 0,
                budgetPerYear: budget?.money("per_year") ?? .zero),
            evaluatorsPerDossier: entry.int("evaluators_per_dossier"), moderationGap: entry.int("moderation_gap"))
    }

    private static func criterion(_ entry: RecordEntry) -> Criterion {
        let subs = entry.entries("sub").map { sub in
            Criterion.Sub(id: sub.text("id"), name: sub.localized(), share: sub.int("share"))
        }
        let shares = subs.reduce(0) { $0 + $1.share }
        if !subs.isEmpty, shares != 100 {
            entry.fault("\(entry.id): the shares add up to \(shares), not 100", at: "sub")
        }
        return Criterion(
            id: entry.id, name: entry.localized("name"), tracks: tracks(entry),
            weights: Dictionary(uniqueKeysWithValues: entry.numbers("weight").map { ($0.name, $0.value) }),
            threshold: entry.optionalInt("threshold"), subs: subs)
    }

    private static func part(_ entry: RecordEntry) -> Part {
        Part(
            id: entry.id, order: entry.int("order"), name: entry.localized("name"), tracks: tracks(entry),
            criteria: entry.references("criteria", to: "criteria.yaml"), fields: entry.entries("fields").map(field))
    }

    private static func field(_ entry: RecordEntry) -> PartField {
        _ = entry.citation(isRequired: false)
        return PartField(
            id: entry.text("id"), kind: entry.choice("type", PartField.Kind.self), name: entry.localized(),
            isRequired: entry.bool("required"), choices: list(entry, "choices"),
            choicesFrom: entry.optionalText("choices_from"), columns: list(entry, "columns"), rows: list(entry, "rows"),
            headings: list(entry, "headings"), sources: list(entry, "sources"),
            indicators: entry.has("indicators") ? entry.references("indicators", to: "indicators.yaml") : nil,
            isMany: entry.bool("many"), format: entry.optionalText("format"), fact: entry.optionalText("fact"),
            stage: entry.optionalText("stage"))
    }

    private static func list(_ entry: RecordEntry, _ key: String) -> [String]? {
        entry.has(key) ? entry.texts(key) : nil
    }

    private static func tracks(_ entry: RecordEntry) -> [TrackID]? {
        entry.has("tracks") ? entry.texts("tracks").map(TrackID.init(rawValue:)) : nil
    }
}
