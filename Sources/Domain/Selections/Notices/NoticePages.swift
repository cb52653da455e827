import Access
import Calls
import Dossiers
import Evaluations
import History
import Phrases
import Values
import Web

enum NoticePages {
    /// - Parameters:
    ///   - typed: the correction that came back.
    ///   - isStale: it came back because another one was proposed since it was shown.
    static func show(
        _ screen: NoticeRoutes.Screen, _ typed: Form?, _ faults: FormFaults, isStale: Bool = false, _ context: Context
    ) -> Response {
        let (held, names) = (screen.held, screen.names)
        let (page, dossier) = (context.page, held.dossier.dossier)
        // The applicant is shown what is signed; the Division also what is proposed.
        let isApplicant = held.dossier.standing != nil
        let shown = isApplicant ? held.signed : held.current
        let state: HTML = shown.map { page.standing($0) } ?? ""
        let bar = page.bar(
            page(SelectionPhrases.decisionTitle), [page.code(dossier.number ?? ""), page(dossier.name)], state)
        return context.show(
            context.words(SelectionPhrases.decisionTitle), status: Proposed.status(faults, isStale),
            layout: .work(bar: bar)
        ) { page in
            let acts: HTML =
                isApplicant ? "" : shown.map { "<p class=\"hint\">\(DecisionPages.acts($0, names, page))</p>" } ?? ""
            return """
                <div class="wrap band stack airy">\(crumbs(held, page))\(page.summary(of: faults, labels: DecisionForm.labels(of: held.selection, [dossier.id])))\
                \(isStale ? Proposed.notice(page) : .empty)\(acts)\(isMendable(held, page) ? Proposed.withoutArabic(held.selection, among: [dossier.id], page) : .empty)\
                \(shown.map { Proposed.replaced(by: $0, in: held.selection, page) })\
                \(shown.map { body(held, $0, inEveryLanguage: !isApplicant, page) })\(letter(held, page))\
                \(shown.map { ReplacedDecisions.draw(held, before: $0, inEveryLanguage: !isApplicant, page) })\
                \(correcting(held, typed, faults, page))\
                \(isApplicant ? .empty : history(screen, page))</div>
                """
        }
    }

    /// To the dossier for its people, to the decisions of the call for whoever reads all of them.
    private static func crumbs(_ held: HeldDecision, _ page: Page) -> HTML {
        let (dossier, call) = (held.dossier.dossier, held.dossier.call)
        let here = page(SelectionPhrases.decisionTitle)
        guard held.dossier.standing == nil else {
            return page.crumbs([(SelectionPhrases.dossier, DossierPaths.show(dossier.id))], here: here)
        }
        return page.crumbs(
            of: call, through: [(SelectionPhrases.decisionsTitle, DecisionRoutes.path(call.id))], here: here)
    }

    /// Outcome, reasons, scores, comments, appeal: the same on the page and in the letter.
    /// - Parameter inEveryLanguage: reasons and appeal as they were written in each language, for those who answer for all of them;
    ///   else in the reader's alone.
    static func body(
        _ held: HeldDecision, _ decision: SelectionDecision, inEveryLanguage: Bool = false, _ page: Page
    ) -> HTML {
        let replaces: HTML =
            decision.isSigned && decision.number > 1
            ? page.notice(.info, SelectionPhrases.correctionOf(decision.number - 1)) : ""
        return """
            \(page.facts(facts(held, decision, page)))\(replaces)\
            \(grounds(held, decision, inEveryLanguage: inEveryLanguage, page))\(marks(held, decision, page))\
            \(appeal(held.selection, decision, inEveryLanguage: inEveryLanguage, page))\(annex(held, decision, page))
            """
    }

    /// The reasons and, where there are any, the conditions.
    static func grounds(
        _ held: HeldDecision, _ decision: SelectionDecision, inEveryLanguage: Bool = false, _ page: Page
    ) -> HTML {
        let conditions: HTML =
            decision.conditions.map {
                "<h2>\(page(SelectionPhrases.conditions))</h2>\(page.paragraphs($0))"
            } ?? ""
        let reasons =
            inEveryLanguage ? Proposed.inEveryLanguage(decision.reasons) : reasons(decision, page)
        return """
            <section class="stack tight"><h2>\(page(SelectionPhrases.reasonsTitle))</h2>\(reasons)\(conditions)</section>
            """
    }

    private static func facts(_ held: HeldDecision, _ decision: SelectionDecision, _ page: Page) -> [(Phrase, HTML)] {
        var facts: [(Phrase, HTML)] = [
            (SelectionPhrases.outcome, page.standing(decision)),
            (SelectionPhrases.call, "\(page.code(held.dossier.call.number ?? "")) \(page(held.dossier.call.name))"),
            (
                SelectionPhrases.dossier,
                "\(page.code(held.dossier.dossier.number ?? "")) \(page(held.dossier.dossier.name))"
            ),
        ]
        if let at = decision.signedAt { facts.append((SelectionPhrases.decidedOn, page.day(at.localDay))) }
        return facts
    }

    private static func reasons(_ decision: SelectionDecision, _ page: Page) -> HTML {
        guard let best = decision.reasons.best(page.language) else { return .empty }
        let other: HTML =
            best.language == page.language
            ? "" : "<p class=\"hint\">\(page(SelectionPhrases.originalReasons))</p>"
        return "\(other)\(Proposed.block(best.text, best.language))"
    }

    /// How an appeal is made, where it is sent and until when.
    static func appeal(
        _ held: HeldSelection, _ decision: SelectionDecision, inEveryLanguage: Bool, _ page: Page
    ) -> HTML {
        let text: HTML =
            inEveryLanguage
            ? held.appeal.map { Proposed.inEveryLanguage($0) } ?? "<p>\(page(SelectionPhrases.appealDefault))</p>"
            : "<p>\(held.appeal.map { page($0) } ?? page(SelectionPhrases.appealDefault))</p>"
        return """
            <section class="stack tight keep"><h2>\(page(SelectionPhrases.appealTitle))</h2>\(text)\
            \(AppealRoad.draw(held.call.call, decidedOn: decision.signedAt?.localDay, page))</section>
            """
    }

    private static func history(_ screen: NoticeRoutes.Screen, _ page: Page) -> HTML {
        let path = NoticeRoutes.path(screen.held.dossier.dossier.id)
        return """
            <section class="stack"><h2>\(page(WebPhrases.history))</h2>\(page.history(screen.history, names: screen.names, at: path))</section>
            """
    }

    private static func letter(_ held: HeldDecision, _ page: Page) -> HTML {
        guard held.signed != nil, page.context.site.renderer != nil else { return .empty }
        return
            "<p>\(page.anchor(NoticeRoutes.letter(held.dossier.dossier.id), SelectionPhrases.letterPDF, style: "btn"))</p>"
    }

    private static func isMendable(_ held: HeldDecision, _ page: Page) -> Bool {
        SelectionRules.correct(page.actor, held.selection, at: page.now).isAllowed
            || SelectionRules.sign(page.actor, held.selection, at: page.now).isAllowed
    }

    /// For a correction that waits for its signature.
    private static func withdrawing(_ held: HeldDecision, _ page: Page) -> HTML {
        guard !held.proposals.isEmpty else { return .empty }
        let button: HTML = """
            \(Proposed.mark(held.proposals))<div class="row"><button class="btn">\(page(SelectionPhrases.withdrawCorrection))</button></div>
            """
        return page.form(NoticeRoutes.withdrawal(held.dossier.dossier.id), button)
    }

    private static func correcting(_ held: HeldDecision, _ typed: Form?, _ faults: FormFaults, _ page: Page) -> HTML {
        guard held.signed != nil, let current = held.current,
            SelectionRules.correct(page.actor, held.selection, at: page.now).isAllowed
        else { return .empty }
        var form = Form()
        ProposalFields.fill(&form, current)
        let id = held.dossier.dossier.id
        let body: HTML = """
            \(Proposed.mark(held.proposals))\(ProposalFields.fields(id, typed ?? form, faults, page))\
            <div class="row"><button class="btn">\(page(SelectionPhrases.correct))</button></div>
            """
        return """
            \(withdrawing(held, page))\
            <details class="fold"\(flag: typed != nil, " open")><summary>\(page(SelectionPhrases.correctionTitle))</summary>\
            <div>\(page.form(NoticeRoutes.path(id), body))</div></details>
            """
    }
}
