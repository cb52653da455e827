import Access
import Calls
import Dossiers
import History
import Phrases
import Values
import Web

enum AssignmentPages {
    /// - Parameter competitors: the names of the other candidates of the call.
    static func show(
        _ held: HeldAssignment, _ competitors: [Localized], _ form: Form, _ faults: FormFaults, _ context: Context
    ) -> Response {
        let page = context.page
        let bar = page.bar(
            page(held.dossier.name), [page.code(held.dossier.label), page.trackName(held.dossier, held.call)],
            page.stage(held.assignment))
        return context.show(
            held.dossier.name.text(context.language), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap band stack measure">\
            \(page.crumbs([(EvaluationPhrases.mineTitle, MineRoutes.path)], here: page.code(held.dossier.label)))\
            \(page.facts(facts(held, page)))\(page.summary(of: faults, labels: labels))\(body(held, competitors, form, faults, page))</div>
            """
        }
    }

    static let typedLabels: [String: Phrase] = ["text": EvaluationPhrases.conflictText]

    private static let labels: [String: Phrase] = [
        "conflict": EvaluationPhrases.conflictField, "text": EvaluationPhrases.conflictText,
    ]

    private static func facts(_ held: HeldAssignment, _ page: Page) -> [(Phrase, HTML)] {
        [
            (EvaluationPhrases.colCall, page(held.call.name)),
            (EvaluationPhrases.colTrack, page.trackName(held.dossier, held.call)),
            (
                EvaluationPhrases.colDue,
                held.call.evaluationDue.map { page(EvaluationPhrases.dueAt($0)) } ?? page(EvaluationPhrases.noDue)
            ),
        ]
    }

    private static func body(
        _ held: HeldAssignment, _ competitors: [Localized], _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        switch held.assignment.stage {
        case .needsProfile:
            return page.notice(
                .warn,
                """
                <p>\(page(EvaluationPhrases.profileFirst))</p>\
                <p>\(page.anchor(ProfileRoutes.path, EvaluationPhrases.profileLink, style: "btn main"))</p>
                """)
        case .toDeclare: return declaration(held, competitors, form, faults, page)
        case .flagged: return page.notice(.warn, EvaluationPhrases.rulingFirst) + late(held, form, faults, page)
        case .reading, .read:
            let open = page.anchor(
                ReviewRoutes.path(held.assignment.id), EvaluationPhrases.openReview, style: "btn main")
            return "<p class=\"row\">\(open)</p>" + late(held, form, faults, page)
        case .removed: return .empty
        }
    }

    private static func declaration(
        _ held: HeldAssignment, _ competitors: [Localized], _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        var choice = Field(
            "conflict", page(EvaluationPhrases.conflictField),
            .radio([
                .init(Assignment.Declaration.none.rawValue, page(EvaluationPhrases.conflictNone)),
                .init(
                    Assignment.Declaration.declared.rawValue, page(EvaluationPhrases.conflictDeclared),
                    detail: page(EvaluationPhrases.conflictDeclaredHint)),
            ]))
        choice.value = form["conflict"]
        choice.fault = faults["conflict"].map { page($0) }
        let fields: HTML = """
            \(page.render(choice))\
            \(page.field("text", EvaluationPhrases.conflictText, .area(rows: 4), in: form, faults, hint: EvaluationPhrases.conflictTextHint))\
            <div class="row"><button class="btn main">\(page(EvaluationPhrases.declare))</button></div>
            """
        return """
            <section class="stack" aria-labelledby="declaration"><h2 id="declaration">\(page(EvaluationPhrases.declarationTitle))</h2>\
            <p>\(page(EvaluationPhrases.declarationIntro))</p>\(candidates(held, competitors, page))\
            \(page.form(AssignmentRoutes.declaration(held.assignment.id), fields))</section>
            """
    }

    /// Whom the declaration is about: names, and nothing of what they deposited.
    private static func candidates(_ held: HeldAssignment, _ competitors: [Localized], _ page: Page) -> HTML {
        let others: HTML =
            competitors.isEmpty
            ? page(EvaluationPhrases.noCompetitors)
            : "<ul>\(competitors.map { name -> HTML in "<li>\(page(name))</li>" })</ul>"
        let facts = page.facts([
            (EvaluationPhrases.declarationCandidate, page(held.dossier.name)),
            (EvaluationPhrases.declarationCompetitors, others),
        ])
        return "\(facts)<p class=\"hint\">\(page(EvaluationPhrases.declarationMembers))</p>"
    }

    /// A conflict that comes to mind after the first declaration.
    private static func late(_ held: HeldAssignment, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        let fields: HTML = """
            <input type="hidden" name="conflict" value="declared">\
            \(page.field("text", EvaluationPhrases.conflictText, .area(rows: 4), in: form, faults,
                hint: held.isClosed ? LateConflictPhrases.hint : EvaluationPhrases.conflictDeclaredHint))\
            <div class="row"><button class="btn danger">\(page(EvaluationPhrases.declare))</button></div>
            """
        return """
            <details class="fold"\(flag: !faults.isEmpty, " open")><summary>\(page(EvaluationPhrases.lateConflict))</summary>\
            <div>\(page.form(AssignmentRoutes.declaration(held.assignment.id), fields))</div></details>
            """
    }

    static func history(
        _ held: HeldAssignment, _ shown: HistoryPage, _ names: [String: String], _ context: Context
    ) -> Response {
        let page = context.page
        let bar = page.bar(page(EvaluationPhrases.historyTitle), [page.code(held.dossier.label)])
        return context.show(context.words(EvaluationPhrases.historyTitle), layout: .work(bar: bar)) { page in
            """
            <div class="wrap band stack">\(page.history(
                shown, names: names, saying: ReviewHistoryWords.of(held.call), at: AssignmentRoutes.history(held.assignment.id)))</div>
            """
        }
    }
}
