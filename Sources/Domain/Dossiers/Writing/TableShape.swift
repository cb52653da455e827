package import Calls

/// How a field that is more than one line is laid out: in rows that the writer adds, or in rows and columns that the call gives.
package enum TableShape: Sendable, Equatable {
    /// As many rows as the writer needs.
    case rows(columns: [String])
    /// One text for each given row.
    case named(rows: [String])
    /// One figure in each crossing.
    case crossed(rows: [String], columns: [String], isMoney: Bool)

    /// nil for a field of one answer.
    package static func of(_ field: PartField, years: Int) -> TableShape? {
        switch field.kind {
        case .memberList: .rows(columns: field.columns ?? memberColumns)
        case .projectList: .rows(columns: field.columns ?? projectColumns)
        case .table: table(field, years)
        default: nil
        }
    }

    package static let memberColumns = ["name", "type", "size", "ice", "region", "college", "joined", "fee-paid"]
    private static let projectColumns = ["title", "theme", "partners", "lead", "budget"]
    private static let peopleColumns = ["name", "role", "organisation", "share"]

    private static func table(_ field: PartField, _ years: Int) -> TableShape {
        let byYear = (1...max(years, 1)).map { "year-\($0)" }
        if let headings = field.headings ?? field.sources {
            return .crossed(rows: headings, columns: byYear, isMoney: true)
        }
        if let indicators = field.indicators {
            let told = (field.columns ?? ["indicator", "baseline"]).filter {
                $0 != "indicator" && !$0.hasPrefix("year-")
            }
            return .crossed(rows: indicators, columns: told + byYear, isMoney: false)
        }
        if let rows = field.rows { return .named(rows: rows) }
        return .rows(columns: field.columns ?? peopleColumns)
    }
}
