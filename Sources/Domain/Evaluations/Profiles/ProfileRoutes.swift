import Access
import Database
import Dossiers
import History
import Phrases
import Values
import Web

enum ProfileRoutes {
    static let path: Path = "/evaluations/profile"

    static let all: [Route] = [
        .get("/evaluations/profile", .rule(EvaluationRules.profile), show),
        .post("/evaluations/profile", .rule(EvaluationRules.profile), save)
            .named(EvaluationPhrases.profileTitle, ProfileForm.labels),
    ]

    @Sendable private static func show(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let profile = try await context.site.database.read { try ProfileStore.find(person, in: $0) }
        var form = Form()
        if let profile {
            form.set("employer", profile.employerName)
            form.set("ice", profile.employerICE?.description ?? "")
            form.set("expertise", profile.expertise)
        }
        return page(form, FormFaults(), context)
    }

    @Sendable private static func save(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let (profile, faults) = ProfileForm.read(context.form, of: person)
        guard let profile else { return page(context.form, faults, context) }
        let (actor, now) = (context.actor, context.now)
        let calls = try await context.site.database.read { db in
            let dossiers = try AssignmentStore.counting(of: person, in: db).map(\.dossier)
            return Array(Set(try DossierStore.find(dossiers, in: db).values.map(\.call)))
        }
        let companies = try await DepositedCompanies.read(calls, on: context.site.database)
        try await context.site.database.write { db in
            try EvaluationRules.profile.check(actor, at: now)
            let before = try ProfileStore.find(person, in: db)
            try ProfileStore.save(profile, at: now, in: db)
            try History.record(
                "evaluation.profile-saved", of: .init("evaluator", person), by: actor, at: now,
                changes(before, profile), in: db)
            let held = try AssignmentStore.counting(of: person, in: db)
            try ConflictScan.run(held, of: person, among: companies, at: now, in: db)
        }
        return context.redirect(MineRoutes.path, saying: EvaluationPhrases.profileSaved)
    }

    private static func changes(_ before: EvaluatorProfile?, _ after: EvaluatorProfile) -> [Change] {
        [
            Change("evaluation.employer-name", before: before?.employerName, after: after.employerName, personal: true),
            Change(
                "evaluation.employer-ice", before: before?.employerICE?.description,
                after: after.employerICE?.description, personal: true),
            Change("evaluation.expertise", before: before?.expertise, after: after.expertise, personal: true),
        ].filter { $0.before != $0.after }
    }

    private static func page(_ form: Form, _ faults: FormFaults, _ context: Context) -> Response {
        context.show(
            context.words(EvaluationPhrases.profileTitle), status: faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: context.page.bar(context.page(EvaluationPhrases.profileTitle)))
        ) { page in
            let fields: HTML = """
                \(page.field("employer", EvaluationPhrases.employerName, in: form, faults))\
                \(page.field("ice", EvaluationPhrases.employerICE, .code, in: form, faults, required: false,
                    hint: EvaluationPhrases.employerICEHint))\
                \(page.field("expertise", EvaluationPhrases.expertise, .area(rows: 5), in: form, faults))\
                <div class="row"><button class="btn main">\(page(WebPhrases.save))</button></div>
                """
            return """
                <div class="wrap band stack measure">\(page.summary(of: faults, labels: ProfileForm.labels))\
                <p>\(page(EvaluationPhrases.profileIntro))</p>\(page.form(path, fields))</div>
                """
        }
    }
}
