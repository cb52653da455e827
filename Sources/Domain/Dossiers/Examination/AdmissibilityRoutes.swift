import Access
import Calls
import Database
import Values
import Web

/// Complete and on time: the first question asked of a deposited dossier.
struct AdmissibilityRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers/{id}/admissibility", .rule(DossierRules.readDeposited), show),
            .post("/dossiers/{id}/admissibility", .rule(DossierRules.judgeAdmissible), decide),
            .post("/dossiers/{id}/admissibility/completion", .rule(DossierRules.examine), ask),
        ]
    }

    private func show(_ context: Context) async throws -> Response {
        AdmissibilityPages.show(try await Examination.asked(context, sources), FormFaults(), context)
    }

    /// What is missing, and so whether a reason is owed, is read in the transaction that keeps the decision.
    private func decide(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let form = context.form
        return try await keepingTyped(context) {
            let wrong = try await context.site.database.write { db -> (examination: Examination, faults: FormFaults)? in
                let examination = try Examination.read(id, DossierRules.judgeAdmissible, actor, now, sources, in: db)
                var reader = FormReader(form)
                let answer: Verdict? = reader.choice("decision")
                let isReasoned = answer == .no || !examination.missing.isEmpty
                let reason = reader.text("reason", required: isReasoned, most: 4000)
                guard reader.faults.isEmpty, let answer else { return (examination, reader.faults) }
                try Deciding.admissibility(
                    id, isAdmissible: answer == .yes, reason: reason, by: actor, at: now, sources, in: db)
                return nil
            }
            if let wrong { return AdmissibilityPages.show(wrong.examination, wrong.faults, context) }
            return context.redirect(DossierPaths.admissibility(id), saying: DossierPhrases.decided)
        }
    }

    private func ask(_ context: Context) async throws -> Response {
        try await keepingTyped(context) {
            let examination = try await Examination.asked(context, sources)
            try DossierRules.examine.check(context.actor, examination.held, at: context.now)
            if examination.completion != nil { throw DossierError.alreadyAsked }
            var reader = FormReader(context.form)
            let items = items(examination.held, &reader)
            let message = reader.text("message", most: 4000)
            let due = reader.time("due")
            if let due, due.instant <= context.now { reader.faults.add("due", DossierPhrases.dueInFuture) }
            let latest = context.now.adding(days: CompletionRequest.longestDays)
            if let due, due.instant > latest { reader.faults.add("due", DossierPhrases.dueTooLate(LocalTime(latest))) }
            guard reader.faults.isEmpty, let message, let due else {
                return AdmissibilityPages.show(examination, reader.faults, context)
            }
            let (id, actor, now, sources) = (examination.held.dossier.id, context.actor, context.now, sources)
            try await context.site.database.write { db in
                try CompletionAsking.ask(
                    id, items, message: message, due: due.instant, by: actor, at: now, sources, in: db)
            }
            return context.redirect(DossierPaths.admissibility(id), saying: DossierPhrases.completionAsked)
        }
    }

    /// A colleague was quicker: the page as it stands now, with the reason and everything typed.
    private func keepingTyped(_ context: Context, _ act: () async throws -> Response) async throws -> Response {
        let unsent = try await UnsentExamination.catching(context) { try await act() }
        switch unsent {
        case .answered(let response): return response
        case .unsent(let unsent):
            return AdmissibilityPages.show(try await Examination.asked(context, sources), FormFaults(), context, unsent)
        }
    }

    /// The ticked fields, each as `part/field`, with the note beside it.
    private func items(_ held: HeldDossier, _ reader: inout FormReader) -> [CompletionItem] {
        let ticked = Set(reader.form.all("item"))
        var items: [CompletionItem] = []
        for part in held.parts {
            for field in part.asked where ticked.contains("\(part.id)/\(field.id)") && field.kind != .computed {
                let note = reader.line("note.\(part.id).\(field.id)", required: false, most: 400) ?? ""
                items.append(CompletionItem(part: part.id, field: field.id, note: note))
            }
        }
        if items.isEmpty { reader.faults.add("item", DossierPhrases.chooseItems) }
        return items
    }
}

/// Yes or no, as a form sends it.
enum Verdict: String, CaseIterable { case yes, no }
