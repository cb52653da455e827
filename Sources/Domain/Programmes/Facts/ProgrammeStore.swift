import Database
import Record
import Values

enum ProgrammeStore {
    static func frameworks(in db: any Connection) throws -> [Framework] {
        var lines: [String: [(kind: String, text: Localized)]] = [:]
        try db.query(
            "SELECT framework, kind, text_fr, text_ar, text_en FROM framework_line ORDER BY framework, kind, position"
        ) { lines[try $0.text(0), default: []].append((try $0.text(1), try $0.localized(2))) }
        return try db.all(
            """
            SELECT id, name_fr, name_ar, name_en, date, city, text_fr, text_ar, text_en, \(Citation.columns)
            FROM framework ORDER BY position, id
            """
        ) { row in
            let own = lines[try row.text(0)] ?? []
            return Framework(
                id: try row.text(0), name: try row.localized(1), date: try row.optionalPartialDate(4),
                city: try row.told(5, plain: .fr), text: try row.localized(6),
                steps: own.filter { $0.kind == "step" }.map(\.text),
                themes: own.filter { $0.kind == "theme" }.map(\.text),
                citation: try row.citation(9))
        }
    }

    static func budgets(in db: any Connection) throws -> [Budget] {
        try db.all(
            """
            SELECT f.name_fr, f.name_ar, f.name_en, b.from_date, b.to_date, b.amount, \(Citation.columns(of: "b"))
            FROM budget b JOIN fund f ON f.id = b.fund ORDER BY b.from_date, b.position
            """
        ) {
            Budget(
                fund: try $0.localized(0), from: try $0.partialDate(3), to: try $0.partialDate(4),
                amount: try $0.money(5),
                citation: try $0.citation(6))
        }
    }

    static func goals(in db: any Connection) throws -> [ProgrammeGoal] {
        try db.all("SELECT measure, value, by_date, \(Citation.columns) FROM goal ORDER BY by_date, position") {
            ProgrammeGoal(
                measure: try $0.value(0), value: try $0.int(1), by: try $0.partialDate(2), citation: try $0.citation(3))
        }
    }

    static func nationalFigures(in db: any Connection) throws -> [NationalFigure] {
        try db.all(
            """
            SELECT name_fr, name_ar, name_en, value, unit, date, compare, \(Citation.columns)
            FROM national_indicator ORDER BY position, id
            """
        ) {
            NationalFigure(
                name: try $0.localized(0), value: try $0.text(3), unit: try $0.value(4), date: try $0.partialDate(5),
                others: try $0.optionalText(6).flatMap { JSONText.read($0) } ?? [], citation: try $0.citation(7))
        }
    }

    static func obligations(in db: any Connection) throws -> [Obligation] {
        try db.all(
            "SELECT text_fr, text_ar, text_en, legal_text, \(Citation.columns) FROM obligation ORDER BY position, id"
        ) {
            Obligation(text: try $0.localized(0), legalText: try $0.told(3, plain: .fr), citation: try $0.citation(4))
        }
    }

    static func evaluations(in db: any Connection) throws -> [ContractEvaluation] {
        var lines: [String: [ContractEvaluation.Line]] = [:]
        try db.query(
            """
            SELECT evaluation, kind, text_fr, text_ar, text_en, clusters FROM evaluation_line
            ORDER BY evaluation, kind, position
            """
        ) {
            lines[try $0.text(0), default: []].append(
                .init(isAdvice: try $0.text(1) == "advice", text: try $0.localized(2), clusters: try $0.texts(5)))
        }
        return try db.all(
            """
            SELECT id, evaluator, year, lasted_months, clusters, purpose_fr, purpose_ar, purpose_en, \(Citation.columns)
            FROM evaluation ORDER BY year, position
            """
        ) {
            ContractEvaluation(
                evaluator: try $0.text(1), year: try $0.partialDate(2), months: try $0.optionalInt(3),
                clusters: try $0.texts(4), purpose: try $0.localized(5), lines: lines[try $0.text(0)] ?? [],
                citation: try $0.citation(8))
        }
    }
}
