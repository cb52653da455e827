import Access
import Calls
import Database
import History
import Values
import Web

/// The conditions of substance: each rule with its value, an officer's reasoned overrides, then the decision.
struct EligibilityRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers/{id}/eligibility", .rule(DossierRules.readDeposited), show),
            .post("/dossiers/{id}/eligibility/overrides", .rule(DossierRules.judgeEligible), override),
            .post("/dossiers/{id}/eligibility/decision", .rule(DossierRules.judgeEligible), decide),
        ]
    }

    private func examination(_ context: Context) async throws -> Examination {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        return try await context.site.database.read { db in
            let held = try HeldDossier.find(id, for: actor, in: db)
            try DossierRules.readDeposited.check(actor, held, at: now)
            return try Examination.read(held, sources, in: db)
        }
    }

    private func show(_ context: Context) async throws -> Response {
        EligibilityPages.show(try await examination(context), FormFaults(), context)
    }

    private func override(_ context: Context) async throws -> Response {
        let examination = try await examination(context)
        try DossierRules.judgeEligible.check(context.actor, examination.held, at: context.now)
        var reader = FormReader(context.form)
        let rule = reader.form["rule"].flatMap { id in examination.rules.first { $0.outcome.rule.id == id } }
        guard let rule else { throw Refusal.hidden }
        let name = rule.outcome.rule.id
        let answer: Verdict? = reader.choice("satisfied.\(name)")
        let reason = reader.text("reason.\(name)", most: 4000)
        guard reader.faults.isEmpty, let answer, let reason, let person = context.actor.person else {
            return EligibilityPages.show(examination, reader.faults, context)
        }
        let (id, actor, now) = (examination.held.dossier.id, context.actor, context.now)
        let made = RuleOverride(
            rule: name, isSatisfied: answer == .yes, computed: rule.outcome.holds ?? false, reason: reason, at: now,
            by: person)
        try await context.site.database.write { db in
            let held = try HeldDossier.find(id, for: actor, in: db)
            try DossierRules.judgeEligible.check(actor, held, at: now)
            try ExaminationStore.insert(made, of: id, in: db)
            try History.record(
                "dossier.rule-overridden", of: .init("dossier", id), by: actor, at: now,
                [
                    Change("dossier.rule", after: name),
                    Change("dossier.rule-outcome", before: made.computed ? "yes" : "no", after: answer.rawValue),
                    Change("reason", after: reason),
                ], in: db)
        }
        return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.overrideKept)
    }

    private func decide(_ context: Context) async throws -> Response {
        let examination = try await examination(context)
        try DossierRules.judgeEligible.check(context.actor, examination.held, at: context.now)
        var reader = FormReader(context.form)
        let answer: Verdict? = reader.choice("decision")
        let reason = reader.text("reason", required: answer == .no, most: 4000)
        let open = examination.rules.filter { $0.holds != true }.count
        if answer == .yes, open > 0 { reader.faults.add("decision", DossierPhrases.rulesOpen(open)) }
        guard reader.faults.isEmpty, let answer else {
            return EligibilityPages.show(examination, reader.faults, context)
        }
        let (id, actor, now) = (examination.held.dossier.id, context.actor, context.now)
        try await context.site.database.write { db in
            try Deciding.eligibility(id, isEligible: answer == .yes, reason: reason, by: actor, at: now, in: db)
        }
        return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.decided)
    }
}
