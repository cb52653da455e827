import Calls
import Dossiers
import Evaluations
import Phrases
import Values
import Web

/// What is proposed and not signed yet, shown to whoever signs it or proposes over it: every word, in every language it was written in.
enum Proposed {
    /// The field of a form that carries `DecisionRoutes.mark`.
    static func mark(_ proposals: [SelectionDecision]) -> HTML {
        "<input type=\"hidden\" name=\"proposals\" value=\"\(DecisionRoutes.mark(proposals))\">"
    }

    static func status(_ faults: FormFaults, _ isStale: Bool) -> Status {
        isStale ? .conflict : faults.isEmpty ? .ok : .invalid
    }

    /// Over a form that came back because other decisions were proposed since it was shown.
    static func notice(_ page: Page) -> HTML {
        page.notice(
            .bad,
            """
            <h2>\(page(SelectionPhrases.proposedMeanwhile))</h2><p>\(page(SelectionPhrases.proposedMeanwhileText))</p>
            """)
    }

    /// Whose reasons nobody wrote in Arabic yet: their pages, mails and letters would give the French ones.
    /// - Parameter dossiers: these alone; nil: all that are proposed.
    static func withoutArabic(_ held: HeldSelection, among dossiers: [ID<Dossier>]? = nil, _ page: Page) -> HTML {
        let rows = held.table.rows.filter { row in
            dossiers?.contains(row.dossier) ?? true
                && held.proposals.contains { $0.dossier == row.dossier && $0.reasons.ar == nil }
        }
        guard !rows.isEmpty else { return .empty }
        let names = rows.map { "<li>\(page.code($0.number)) \(page($0.name))</li>" as HTML }
        return page.notice(
            .warn,
            """
            <h2>\(page(SelectionPhrases.withoutArabic(rows.count)))</h2><ul>\(names)</ul>\
            <p>\(page(SelectionPhrases.withoutArabicText))</p>
            """)
    }

    /// What a correction that waits for its signature would put out of force.
    static func replaced(by decision: SelectionDecision, in held: HeldSelection, _ page: Page) -> HTML {
        guard !decision.isSigned, let old = held.signed(decision.dossier), let at = old.signedAt else { return .empty }
        let line = page(SelectionPhrases.wouldReplace(old.number, at.localDay))
        return "<p class=\"hint\">\(line) \(page.decided(old))</p>"
    }

    static func words(_ decision: SelectionDecision, _ page: Page) -> HTML {
        let conditions: HTML =
            decision.conditions.map {
                "<p><strong>\(page(SelectionPhrases.conditions))</strong></p>\(page.paragraphs($0))"
            } ?? ""
        return "\(inEveryLanguage(decision.reasons))\(conditions)"
    }

    /// With the road and the time as they would be for what is signed today.
    static func appeal(_ text: Localized, _ call: Call, _ page: Page) -> HTML {
        """
        <section class="stack tight"><h2>\(page(SelectionPhrases.appealTitle))</h2>\(inEveryLanguage(text))\
        \(AppealRoad.draw(call, decidedOn: page.now.localDay, page))</section>
        """
    }

    static func inEveryLanguage(_ text: Localized) -> HTML {
        Language.allCases.map { language in text[language].map { block($0, language) } ?? .empty }.joined()
    }

    static func block(_ text: String, _ language: Language) -> HTML {
        let lines = text.split(separator: "\n").map { "<p>\(String($0))</p>" as HTML }
        return "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(lines)</div>"
    }
}
