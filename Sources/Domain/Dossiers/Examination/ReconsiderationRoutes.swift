import Access
import Database
import Values
import Web

/// Withdrawing a refusal of admissibility or eligibility, with the reason: after an error, or an appeal that was heard.
struct ReconsiderationRoutes {
    let sources: DossierSources

    static let field = "because"

    var all: [Route] {
        [
            .post("/dossiers/{id}/reconsideration", .rule(DossierRules.reconsider), reconsider)
                .named(DossierPhrases.reconsider, [Self.field: DossierPhrases.reason])
        ]
    }

    private func reconsider(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let examination = try await Examination.asked(context, sources)
        try DossierRules.reconsider.check(actor, examination.held, at: now)
        var reader = FormReader(context.form)
        guard let reason = reader.text(Self.field, most: 4000) else {
            return examination.held.dossier.state == .inadmissible
                ? AdmissibilityPages.show(examination, reader.faults, context)
                : EligibilityPages.show(examination, reader.faults, context)
        }
        let kind = try await context.site.database.write { db in
            try Deciding.reconsider(id, because: reason, by: actor, at: now, sources, in: db)
        }
        let path = kind == .admissibility ? DossierPaths.admissibility(id) : DossierPaths.eligibility(id)
        return context.redirect(path, saying: DossierPhrases.reconsidered)
    }
}
