import Calls
import Values

/// The ranking as a file (RFC 4180, UTF-8): a line for each reading, so that anybody computes the means, totals and ranks again.
package enum RankingCSV {
    package static func text(_ table: RankingTable, _ ranking: Ranking) -> String {
        let criteria = table.columns.map(\.id)
        let head = ["number", "name", "track", "evaluator"] + criteria + ["total", "mean_total", "rank", "outcome"]
        var lines = [head]
        for place in ranking.places {
            guard let row = table.row(place.candidate.id) else { continue }
            let common = [row.number, safe(row.name.text(.fr)), row.track.rawValue]
            let end = [row.total?.text ?? "", place.rank.map { String($0) } ?? "", word(place.outcome)]
            if row.readings.isEmpty {
                lines.append(common + [""] + criteria.map { _ in "" } + [""] + end)
            }
            for (index, reading) in row.readings.enumerated() {
                let points = criteria.map { reading.points[$0]?.text ?? "" }
                lines.append(common + [String(index + 1)] + points + [reading.total.text] + end)
            }
        }
        return lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    package static func word(_ outcome: Ranking.Outcome) -> String {
        switch outcome {
        case .withinBudget: "within-budget"
        case .acrossTheLine: "across-the-line"
        case .reserve(let place): "reserve-\(place)"
        case .belowThreshold: "below-threshold"
        case .unread: "unread"
        }
    }

    /// A name that a spreadsheet would take for a formula is marked as text.
    private static func safe(_ name: String) -> String {
        guard let first = name.first, "=+-@\t\r".contains(first) else { return name }
        return "'" + name
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { "\",\r\n".contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
