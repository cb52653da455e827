import Access
import Calls
import Database
import History
import Phrases
import Values
import Web

/// The page of a dossier for those who write it.
enum OverviewPages {
    struct Model: Sendable {
        let held: HeldDossier
        let content: DossierContent
        let missing: [MissingField]
        let colleagues: [DossierPeople.Colleague]
        let invitations: [Invitation]
        let names: [String: String]
        let submissions: [Submission]
        let facts: DossierFacts
        let completion: CompletionRequest?
        let items: [CompletionItem]
        let decisions: [ExaminationDecision]
        let history: DossierHistory
        let sequels: [DossierSequel.Line]
        /// Of what was asked for, what stands as it was deposited.
        let unchanged: [MissingField]

        /// - Parameter before: the number above the history's page; nil for its first.
        static func read(
            _ held: HeldDossier, _ sources: DossierSources, before: Int? = nil, at now: Instant,
            in db: any Connection
        ) throws -> Model {
            let id = held.dossier.id
            let content = try DossierContent.of(held, in: db)
            let items = try CompletionStore.items(of: id, in: db)
            let colleagues = try DossierPeople.colleagues(of: id, in: db)
            let decisions = try ExaminationStore.decisions(of: id, in: db)
            let history = try DossierHistory.forPeople(held.dossier, decisions, before: before, in: db)
            let people = [held.dossier.owner.text] + colleagues.map(\.person.text) + history.people
            return Model(
                held: held, content: content,
                missing: held.dossier.state == .toComplete
                    ? content.missing(of: held, among: items) : content.missing(held),
                colleagues: colleagues, invitations: try InvitationStore.of(id, in: db),
                names: try sources.names(people, db), submissions: try SubmissionStore.all(of: id, in: db),
                facts: try DossierFacts.of(content, held, sources, in: db),
                completion: try CompletionStore.find(id, in: db), items: items,
                decisions: decisions, history: history,
                sequels: try sources.sequels.compactMap { try $0.lines(of: [held.dossier], now, in: db)[id] },
                unchanged: held.dossier.state == .toComplete
                    ? try content.unchanged(of: held, among: items, in: db) : [])
        }
    }

    static func show(_ model: Model, _ faults: FormFaults, _ context: Context) -> Response {
        let page = Page(context)
        let held = model.held
        let title = held.dossier.name.text(context.language)
        let bar = WorkBar.draw(held, forApplicant: true, title: "<h1>\(page(held.dossier.name))</h1>", page)
        return context.show(title, status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band"><div class="bench">\(parts(model, page))\
            <div class="stack airy">\(page.summary(of: faults, labels: labels))\
            \(SequelPanel.draw(model.sequels, page))\(standing(model, page))\(submit(model, faults, page))\(receipts(model, page))\(history(model, page))</div>\
            <aside class="stack rail" aria-label="\(page.text(DossierPhrases.people))">\(PeoplePanel.draw(model, faults, page))</aside></div></div>
            """
        }
    }

    /// Of the forms beside: the invitation, the confirmation of an unchanged answer.
    private static let labels: [String: Phrase] = [
        "email": DossierPhrases.colleagueEmail, "may": DossierPhrases.colleagueMay,
        "unchanged": DossierPhrases.unchangedConfirm,
    ]

    private static func parts(_ model: Model, _ page: Page) -> HTML {
        PartList(
            held: model.held, content: model.content, facts: model.facts,
            missing: model.missing + model.unchanged.filter { !model.missing.contains($0) }
        ).draw(here: nil, page)
    }

    /// What was decided or asked, with its reason.
    private static func standing(_ model: Model, _ page: Page) -> HTML {
        var out = HTML.empty
        if let request = model.completion, model.held.dossier.state == .toComplete {
            out += CompletionNotice.draw(request, model.items, model.held, page)
        }
        if model.held.dossier.isReopened, model.held.dossier.state == .submitted {
            out += page.notice(
                .warn,
                model.held.call.isOpen(at: page.now) ? DossierPhrases.reopenedStands : DossierPhrases.reopenedClosed)
        }
        for decision in model.decisions {
            out += DecisionNotice.draw(decision, of: model.held.call, forApplicant: true, page)
        }
        return out
    }

    private static func submit(_ model: Model, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = model.held
        let isCompletion = held.dossier.state == .toComplete
        let rule = isCompletion ? DossierRules.complete : DossierRules.submit
        switch rule(page.actor, held, at: page.now) {
        case .allowed: return SubmitPanel.draw(model, isCompletion, faults, page)
        // A deposit that stands needs no second one, and once the call is closed there is no more to say of it.
        case .refused where held.dossier.isDeposited && !held.call.isOpen(at: page.now): return .empty
        case .refused(let reason):
            return
                "<section class=\"panel\" id=\"blockers\"><header><h2>\(page(DossierPhrases.deposit))</h2></header><div class=\"stack\"><p>\(page(reason))</p>\(SubmitPanel.verbs(held, page))</div></section>"
        case .hidden: return .empty
        }
    }

    private static func receipts(_ model: Model, _ page: Page) -> HTML {
        guard !model.submissions.isEmpty else { return .empty }
        let lines = model.submissions.map { submission -> HTML in
            let word =
                submission.kind == .deposit
                ? DossierPhrases.depositNumber(submission.number) : DossierPhrases.completionNumber(submission.number)
            return """
                <li>\(Icon.check.html)<div><a href="\(page.link(DossierPaths.receipt(model.held.dossier.id, submission.number)))">\(page(word))</a>\
                <p class="muted">\(page.time(submission.at)) · \(page.code(submission.receipt.description))</p></div></li>
                """
        }
        return
            "<section class=\"stack\"><h2>\(page(DossierPhrases.receipts))</h2><ul class=\"lines\">\(lines)</ul></section>"
    }

    private static func history(_ model: Model, _ page: Page) -> HTML {
        """
        <details class="fold"\(flag: model.history.before != nil, " open")><summary>\(page(WebPhrases.history))</summary>\
        \(model.history.draw(model.names, of: model.held, isMinistryNamed: false, page))\(SequelPanel.elsewhere(model.sequels, page))</details>
        """
    }
}
