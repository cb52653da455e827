import Calls
import Evaluations
import Dossiers
package import Phrases
import Values

/// The ranking as a file (RFC 4180, UTF-8): a line for each reading, so that anybody computes the means, totals and ranks again.
///
/// Headings and words are the reader's. French and Arabic spreadsheets expect the decimal comma, hence semicolons between cells, and a
/// byte order mark; the English file has points and commas. A fraction that no decimal says exactly stands as one, `260/3`.
package struct RankingCSV {
    let call: Call
    let words: Words
    /// The signed decision in force, where there is one.
    let signed: @Sendable (ID<Dossier>) -> SelectionDecision?

    private var isContinental: Bool { words.language != .en }

    package init(_ held: HeldSelection, _ words: Words) {
        (call, self.words, signed) = (held.call.call, words, held.signed)
    }

    package func text(_ table: RankingTable, _ ranking: Ranking) -> String {
        var lines = [head(table)]
        for place in ranking.places {
            guard let row = table.row(place.candidate.id) else { continue }
            let common = [row.number, Self.safe(row.name.text(words.language)), track(row.track)]
            let end = [
                row.total.map(points) ?? "", row.total.map(rounded) ?? "", place.rank.map { String($0) } ?? "",
                words(SelectionPhrases.word(place.outcome)), signed(row.dossier).map { words($0.look.word) } ?? "",
            ]
            if row.readings.isEmpty {
                lines.append(common + [""] + table.columns.map { _ in "" } + [""] + end)
            }
            for (index, reading) in row.readings.enumerated() {
                let each = table.columns.map { reading.points[$0.id].map(points) ?? "" }
                lines.append(common + [String(index + 1)] + each + [points(reading.total)] + end)
            }
        }
        let separator = isContinental ? ";" : ","
        let text = lines.map { $0.map(quoted).joined(separator: separator) + "\r\n" }.joined()
        return isContinental ? "\u{FEFF}" + text : text
    }

    private func head(_ table: RankingTable) -> [String] {
        [SelectionPhrases.dossier, SelectionPhrases.candidate, SelectionPhrases.track, SelectionPhrases.evaluator]
            .map { words($0) } + table.columns.map { Self.safe($0.name.text(words.language)) }
            + [
                SelectionPhrases.total, SelectionPhrases.score, SelectionPhrases.roundedScore, SelectionPhrases.rank,
                SelectionPhrases.underBudget,
                SelectionPhrases.signedDecision,
            ].map { words($0) }
    }

    private func track(_ id: TrackID) -> String {
        Self.safe(call.configuration.track(id)?.name.text(words.language) ?? id.rawValue)
    }

    private func points(_ points: ExactPoints) -> String {
        isContinental ? points.text.replacing(".", with: ",") : points.text
    }

    /// As the pages show it: what a spreadsheet sorts and adds up where the exact score is a fraction.
    private func rounded(_ points: ExactPoints) -> String {
        let tenths = points.value.tenths
        return "\(tenths / 10)\(isContinental ? "," : ".")\(tenths % 10)"
    }

    /// A name that a spreadsheet would take for a formula is marked as text.
    private static func safe(_ name: String) -> String {
        guard let first = name.first, "=+-@\t\r".contains(first) else { return name }
        return "'" + name
    }

    private func quoted(_ cell: String) -> String {
        guard cell.contains(where: { "\";,\r\n".contains($0) }), !isPoints(cell) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// A number with its comma is no text: between semicolons it needs no quotes.
    private func isPoints(_ cell: String) -> Bool {
        isContinental && cell.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 45 }
    }
}
