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
            let held = try HeldDossier.find(id, for: actor, barred: sources.barred, in: db)
            try DossierRules.readDeposited.check(actor, held, at: now)
            return try Examination.read(held, sources, in: db)
        }
    }

    private func show(_ context: Context) async throws -> Response {
        EligibilityPages.show(try await examination(context), FormFaults(), context)
    }

    private func override(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let form = context.form
        let wrong = try await context.site.database.write { db -> (examination: Examination, faults: FormFaults)? in
            let examination = try Self.judged(id, actor, now, sources, in: db)
            let rule = form["rule"].flatMap { id in examination.rules.first { $0.outcome.rule.id == id } }
            guard let rule, let person = actor.person else { throw Refusal.hidden }
            let name = rule.outcome.rule.id
            var reader = FormReader(form)
            let answer: Verdict? = reader.choice("satisfied.\(name)")
            let reason = reader.text("reason.\(name)", most: 4000)
            guard reader.faults.isEmpty, let answer, let reason else { return (examination, reader.faults) }
            let made = RuleOverride(
                rule: name, isSatisfied: answer == .yes, computed: rule.outcome.holds ?? false, reason: reason, at: now,
                by: person)
            try Self.keep(made, of: id, by: actor, in: db)
            return nil
        }
        if let wrong { return EligibilityPages.show(wrong.examination, wrong.faults, context) }
        return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.overrideKept)
    }

    private func decide(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let form = context.form
        let wrong = try await context.site.database.write { db -> (examination: Examination, faults: FormFaults)? in
            let examination = try Self.judged(id, actor, now, sources, in: db)
            var reader = FormReader(form)
            let answer: Verdict? = reader.choice("decision")
            let reason = reader.text("reason", required: answer == .no, most: 4000)
            let open = examination.rules.filter { $0.holds != true }.count
            if answer == .yes, open > 0 { reader.faults.add("decision", DossierPhrases.rulesOpen(open)) }
            guard reader.faults.isEmpty, let answer else { return (examination, reader.faults) }
            try Deciding.eligibility(
                id, isEligible: answer == .yes, reason: reason, by: actor, at: now, sources, in: db)
            return nil
        }
        if let wrong { return EligibilityPages.show(wrong.examination, wrong.faults, context) }
        return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.decided)
    }

    /// The facts as they are in the transaction that keeps what is decided on them: an override by somebody else at
    /// the same moment counts, or comes too late.
    private static func judged(
        _ id: ID<Dossier>, _ actor: Actor, _ now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws -> Examination {
        let held = try HeldDossier.find(id, for: actor, barred: sources.barred, in: db)
        try DossierRules.judgeEligible.check(actor, held, at: now)
        return try Examination.read(held, sources, in: db)
    }

    private static func keep(_ made: RuleOverride, of id: ID<Dossier>, by actor: Actor, in db: any Connection) throws {
        func word(_ holds: Bool) -> String { (holds ? Verdict.yes : .no).rawValue }
        try ExaminationStore.insert(made, of: id, in: db)
        try History.record(
            "dossier.rule-overridden", of: .init("dossier", id), by: actor, at: made.at,
            [
                Change("dossier.rule", after: made.rule),
                Change("dossier.rule-outcome", before: word(made.computed), after: word(made.isSatisfied)),
                Change("reason", after: made.reason),
            ], in: db)
    }
}
