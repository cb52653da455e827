import Access
import Calls
import Database
import History
import Phrases
import Values
import Web

/// A deposited dossier as the ministry reads it: the last submission, whatever its writers change meanwhile.
enum DepositedPages {
    struct Model: Sendable {
        let held: HeldDossier
        let snapshot: Snapshot
        let material: DossierView.Material
        let decisions: [ExaminationDecision]
        let submissions: [Submission]
        let history: DossierHistory
        let names: [String: String]
        /// What became of it, for whoever sees all that was decided in the call.
        let sequels: [DossierSequel.Line]
        let tabs: [DossierTab]

        /// - Parameter before: the number above the history's page; nil for its first.
        static func read(
            _ held: HeldDossier, _ sources: DossierSources, before: Int?, for actor: Actor, at now: Instant,
            in db: any Connection
        ) throws -> Model {
            let id = held.dossier.id
            let history = try DossierHistory.forMinistry(id, before: before, in: db)
            let (submissions, counted) = try SubmissionStore.allAndCounted(of: id, in: db)
            guard let snapshot = counted else { throw Refusal.hidden }
            return Model(
                held: held, snapshot: snapshot,
                material: try .read(snapshot, of: held.dossier, held.call, sources, in: db),
                decisions: try ExaminationStore.decisions(of: id, in: db),
                submissions: submissions, history: history, names: try sources.names(history.people, db),
                sequels: try sequels(held, sources, actor, now, in: db), tabs: sources.tabs)
        }

        private static func sequels(
            _ held: HeldDossier, _ sources: DossierSources, _ actor: Actor, _ now: Instant, in db: any Connection
        ) throws -> [DossierSequel.Line] {
            let dossier = held.dossier
            guard sources.sequels.contains(where: { $0.states.contains(dossier.state) }) else { return [] }
            let deposits = HeldDeposits(call: held.call, isCompetitor: held.isCompetitor)
            if case .none = try sources.scoreSight(actor, deposits, db) { return [] }
            return try sources.sequels.compactMap { try $0.lines(of: [dossier], now, in: db)[dossier.id] }
        }

        /// What `read` asks first, for `Connection.foresee`.
        static func statements(_ id: ID<Dossier>, before: Int?) -> [SQL] {
            [
                DossierHistory.statementForMinistry(id, before: before),
                SubmissionStore.allAndCountedStatement(of: id), ExaminationStore.decisionsStatement(of: id),
            ]
        }
    }

    static func show(_ model: Model, _ context: Context) -> Response {
        let page = Page(context)
        let held = model.held
        let bar = WorkBar.draw(held, forApplicant: false, title: "<h1>\(page(held.dossier.name))</h1>", page)
        return context.show(held.dossier.name.text(context.language), layout: .work(bar: bar)) { page in
            let parts = DossierView.parts(
                model.snapshot, held.call.configuration, model.material, page)
            let decisions = model.decisions.map { DecisionNotice.draw($0, of: held.call, forApplicant: false, page) }
            return """
                <div class="wrap wide band stack airy">\(ExaminationTabs.draw(held, .dossier, and: model.tabs, page))\
                \(SequelPanel.draw(model.sequels, page))\(decisions)\
                <div class="bench">\(contents(held, page))<div class="stack airy">\(parts)\(receipts(model, page))\
                <section class="stack" id="history"><h2>\(page(WebPhrases.history))</h2>\
                \(model.history.draw(model.names, of: held, isMinistryNamed: true, page))\(SequelPanel.elsewhere(model.sequels, page))</section></div></div></div>
                """
        }
    }

    private static func contents(_ held: HeldDossier, _ page: Page) -> HTML {
        let call = held.call
        let layout = DossierLayout.of(call.number ?? call.id.text, call.configuration, held.dossier.track, page)
        return """
            <nav class="sections sticky" aria-label="\(page.text(DossierPhrases.parts))"><p class="over">\(page(DossierPhrases.parts))</p>\
            <ol class="mt-s">\(layout.contents)<li><a href="#receipts">\(page(DossierPhrases.receipts))</a></li>\
            <li><a href="#history">\(page(WebPhrases.history))</a></li></ol></nav>
            """
    }

    private static func receipts(_ model: Model, _ page: Page) -> HTML {
        let lines = model.submissions.map { submission -> HTML in
            """
            <li>\(Icon.check.html)<div><a href="\(page.link(DossierPaths.receipt(submission.dossier, submission.number)))">\
            \(page.code(submission.receipt.description))</a><p class="muted">\(page.time(submission.at))</p></div></li>
            """
        }
        return
            "<section class=\"stack\" id=\"receipts\"><h2>\(page(DossierPhrases.receipts))</h2><ul class=\"lines\">\(lines)</ul></section>"
    }
}
