import Calls
import Phrases
import Values
import Web

/// What the evaluators gave and wrote, as the candidate reads it.
extension NoticePages {
    /// The points of each criterion.
    static func marks(_ held: HeldDecision, _ decision: SelectionDecision, _ page: Page) -> HTML {
        let table = held.selection.table
        return table.row(decision.dossier.text).map { scores($0, table, page) } ?? .empty
    }

    /// What the evaluators wrote.
    static func annex(_ held: HeldDecision, _ decision: SelectionDecision, _ page: Page) -> HTML {
        let table = held.selection.table
        return table.row(decision.dossier.text).map { comments($0, table, page) } ?? .empty
    }

    private static func scores(_ row: RankingTable.Row, _ table: RankingTable, _ page: Page) -> HTML {
        guard let total = row.total else { return .empty }
        let names = Dictionary(uniqueKeysWithValues: table.columns.map { ($0.id, $0.name) })
        let rows = (table.grids[row.track.rawValue] ?? []).map { line -> HTML in
            """
            <tr><th scope="row">\(names[line.criterion].map { page($0) })</th>\
            <td class="n">\(row.points[line.criterion].map { page.points($0) })</td><td class="n">\(page.points(line.weight))</td>\
            <td class="n">\(line.threshold.map { page.points($0) })</td></tr>
            """
        }
        let sum: HTML = """
            <tr><th scope="row">\(page(SelectionPhrases.total))</th><td class="n"><strong>\(page.points(total))</strong></td>\
            <td class="n"><bdi>100</bdi></td><td></td></tr>
            """
        let head: [(Phrase, isNumber: Bool)] = [
            (SelectionPhrases.criterion, false), (SelectionPhrases.points, true), (SelectionPhrases.outOf, true),
            (SelectionPhrases.threshold, true),
        ]
        return """
            <section class="stack tight"><h2>\(page(SelectionPhrases.yourScores))</h2>\
            \(page.table(SelectionPhrases.yourScores, head: head, rows + [sum]))</section>
            """
    }

    private static func comments(_ row: RankingTable.Row, _ table: RankingTable, _ page: Page) -> HTML {
        guard !row.readings.isEmpty else { return .empty }
        let blocks = row.readings.enumerated().map { index, reading -> HTML in
            var lines = table.columns.compactMap { column -> HTML? in
                reading.comments[column.id].map { line(page(column.name), $0, page) }
            }
            if !reading.overall.isEmpty { lines.append(line(page(SelectionPhrases.overall), reading.overall, page)) }
            return """
                <div class="keep"><h3>\(page(SelectionPhrases.reader(index + 1)))</h3>\
                <dl class="kv">\(lines.prefix(1).map(\.self))</dl></div>\
                <dl class="kv">\(lines.dropFirst().map(\.self))</dl>
                """
        }
        return """
            <section class="stack tight annex"><h2>\(page(SelectionPhrases.comments))</h2>\
            <p class="hint">\(page(SelectionPhrases.commentsHint))</p>\(blocks)</section>
            """
    }

    private static func line(_ name: HTML, _ text: String, _ page: Page) -> HTML {
        "<div><dt>\(name)</dt><dd>\(page.paragraphs(text))</dd></div>"
    }
}
