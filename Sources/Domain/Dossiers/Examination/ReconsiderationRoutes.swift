import Access
import Database
import Values
import Web

/// Withdrawing a refusal of admissibility or eligibility, with the reason: after an error, or an appeal that was heard.
struct ReconsiderationRoutes {
    let sources: DossierSources

    static let reason = "because"
    /// The refusal that was shown.
    static let mark = "refusal"

    var all: [Route] {
        [
            .post("/dossiers/{id}/reconsideration", .rule(DossierRules.reconsider), reconsider)
                .named(DossierPhrases.reconsider, [Self.reason: DossierPhrases.reason])
        ]
    }

    private func reconsider(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let mark = context.form[Self.mark]
        let unsent = try await UnsentExamination.catching(context) {
            let examination = try await Examination.asked(context, sources)
            try DossierRules.reconsider.check(actor, examination.held, at: now)
            var reader = FormReader(context.form)
            guard let reason = reader.text(Self.reason, most: 4000) else {
                return page(examination, reader.faults, context)
            }
            let kind = try await context.site.database.write { db in
                try Deciding.reconsider(id, mark, because: reason, by: actor, at: now, sources, in: db)
            }
            context.site.publicDataChanged()
            let path = kind == .admissibility ? DossierPaths.admissibility(id) : DossierPaths.eligibility(id)
            return context.redirect(path, saying: DossierPhrases.reconsidered)
        }
        switch unsent {
        case .answered(let response): return response
        case .unsent(let unsent):
            return page(try await Examination.asked(context, sources), FormFaults(), context, unsent)
        }
    }

    /// Of the question that the form was about.
    private func page(
        _ examination: Examination, _ faults: FormFaults, _ context: Context, _ unsent: UnsentExamination? = nil
    ) -> Response {
        context.form[Self.mark]?.hasPrefix(ExaminationDecision.Kind.admissibility.rawValue) == true
            ? AdmissibilityPages.show(examination, faults, context, unsent)
            : EligibilityPages.show(examination, faults, context, unsent)
    }
}
