import Access
import Calls
import Dossiers
import Phrases
import Values
import Web

enum MinePages {
    static func list(
        _ lines: [MineRoutes.Line], next: Path?, first: Path?, hasProfile: Bool, _ context: Context
    ) -> Response {
        context.show(
            context.words(EvaluationPhrases.mineTitle),
            layout: .work(bar: context.page.bar(context.page(EvaluationPhrases.mineTitle)))
        ) { page in
            let profile =
                hasProfile
                ? "<p>\(page.anchor(ProfileRoutes.path, EvaluationPhrases.profileChange))</p>"
                : page.notice(
                    .warn,
                    """
                    <p>\(page(EvaluationPhrases.profileFirst))</p>\
                    <p>\(page.anchor(ProfileRoutes.path, EvaluationPhrases.profileLink, style: "btn main"))</p>
                    """)
            return """
                <div class="wrap wide band stack">\(profile)\(table(lines, page))\(page.more(next, first: first))</div>
                """
        }
    }

    private static func table(_ lines: [MineRoutes.Line], _ page: Page) -> HTML {
        guard !lines.isEmpty else {
            return """
                <div class="empty"><h2>\(page(EvaluationPhrases.mineNone))</h2>\
                <p class="muted">\(page(EvaluationPhrases.mineNoneText))</p></div>
                """
        }
        return page.cards(
            EvaluationPhrases.mineTitle,
            head: [
                (EvaluationPhrases.colDossier, false), (EvaluationPhrases.colTrack, false),
                (EvaluationPhrases.colCall, false), (EvaluationPhrases.colState, false),
                (EvaluationPhrases.colDue, false),
            ], lines.map { row($0, page) })
    }

    private static func row(_ line: MineRoutes.Line, _ page: Page) -> [HTML] {
        let due: HTML =
            line.call.evaluationDue.map { page(EvaluationPhrases.dueAt($0)) } ?? page(EvaluationPhrases.noDue)
        let dossier = page.anchor(AssignmentRoutes.path(line.assignment.id), page(line.dossier.name))
        return [
            "\(dossier)<small>\(page.code(line.dossier.label))</small>", page.trackName(line.dossier, line.call),
            page(line.call.name), page.stage(line.assignment), due,
        ]
    }
}
