import Access
import Calls
import Dossiers
import Phrases
import Values
import Web

enum ConflictPages {
    static func show(_ screen: ConflictRoutes.Screen, _ form: Form, _ faults: FormFaults, _ context: Context)
        -> Response
    {
        let page = context.page
        let bar = page.bar(
            page(EvaluationPhrases.flagTitle),
            [page.code(screen.held.dossier.label), page(screen.held.dossier.name)])
        return context.show(
            context.words(EvaluationPhrases.flagTitle), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap band stack measure">\(page.summary(of: faults, labels: labels))\
            \(page.notice(.warn, EvaluationPhrases.says(screen.flag.kind)))\(page.facts(facts(screen, page)))\
            \(ruling(screen, form, faults, page))</div>
            """
        }
    }

    private static let labels: [String: Phrase] = [
        "ruling": EvaluationPhrases.ruling, "reason": EvaluationPhrases.reason,
    ]

    private static func facts(_ screen: ConflictRoutes.Screen, _ page: Page) -> [(Phrase, HTML)] {
        let name = { (id: ID<Person>) -> HTML in
            screen.names[id.text].map { page.written($0) } ?? page(WebPhrases.bySomebody)
        }
        return [
            (EvaluationPhrases.evaluator, name(screen.held.assignment.evaluator)),
            (EvaluationPhrases.flagEmployer, page.written(screen.profile?.employerName ?? "")),
            (EvaluationPhrases.flagCompany, page.code(screen.flag.company)),
            (EvaluationPhrases.flagAppointedBy, name(screen.held.assignment.appointedBy)),
            (EvaluationPhrases.flagRaised, page.time(screen.flag.raisedAt)),
        ]
    }

    private static func ruling(
        _ screen: ConflictRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        if let ruling = screen.flag.ruling {
            return """
                <h2>\(page(EvaluationPhrases.ruling))</h2><p><strong>\(page(EvaluationPhrases.ruled(ruling)))</strong></p>\
                \(page.paragraphs(screen.flag.reason ?? ""))
                """
        }
        switch screen.decision {
        case .hidden: return .empty
        case .refused(let reason): return page.notice(.info, reason)
        case .allowed:
            let options: [Field.Option] = [
                .init(ConflictFlag.Ruling.upheld.rawValue, page(EvaluationPhrases.rulingUpheld)),
                .init(ConflictFlag.Ruling.cleared.rawValue, page(EvaluationPhrases.rulingCleared)),
            ]
            return page.form(
                ConflictRoutes.ruling(screen.flag.id),
                """
                \(page.field("ruling", EvaluationPhrases.ruling, .radio(options), in: form, faults))\
                \(page.field("reason", EvaluationPhrases.reason, .area(rows: 4), in: form, faults))\
                <div class="row"><button class="btn main">\(page(EvaluationPhrases.rule))</button></div>
                """)
        }
    }
}
