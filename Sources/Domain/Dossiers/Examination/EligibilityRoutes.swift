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

    private func show(_ context: Context) async throws -> Response {
        EligibilityPages.show(try await Examination.asked(context, sources), FormFaults(), context)
    }

    private func override(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let form = context.form
        return try await keepingTyped(context) {
            let wrong = try await context.site.database.write { db -> (examination: Examination, faults: FormFaults)? in
                let examination = try Examination.read(id, DossierRules.judgeEligible, actor, now, sources, in: db)
                let rule = form["rule"].flatMap { id in examination.rules.first { $0.outcome.rule.id == id } }
                guard let rule, let person = actor.person else { throw Refusal.hidden }
                let name = rule.outcome.rule.id
                var reader = FormReader(form)
                let answer: Verdict? = reader.choice("satisfied.\(name)")
                let reason = reader.text("reason.\(name)", most: 4000)
                guard reader.faults.isEmpty, let answer, let reason else { return (examination, reader.faults) }
                let made = RuleOverride(
                    rule: name, isSatisfied: answer == .yes, computed: rule.outcome.holds ?? false, reason: reason,
                    at: now,
                    by: person)
                try Self.keep(made, over: rule.holds ?? false, of: id, by: actor, in: db)
                return nil
            }
            if let wrong { return EligibilityPages.show(wrong.examination, wrong.faults, context) }
            return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.overrideKept)
        }
    }

    private func decide(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        let form = context.form
        return try await keepingTyped(context) {
            let wrong = try await context.site.database.write { db -> (examination: Examination, faults: FormFaults)? in
                let examination = try Examination.read(id, DossierRules.judgeEligible, actor, now, sources, in: db)
                var reader = FormReader(form)
                let answer: Verdict? = reader.choice("decision")
                let reason = reader.text("reason", required: answer == .no, most: 4000)
                let open = examination.rules.filter { $0.holds != true }.count
                if answer == .yes, open > 0 { reader.faults.add("decision", DossierPhrases.rulesOpen(open)) }
                // A refusal rests on a rule, computed or by a decision that says why.
                if answer == .no, open == 0 { reader.faults.add("decision", DossierPhrases.rulesAllHold) }
                guard reader.faults.isEmpty, let answer else { return (examination, reader.faults) }
                try Deciding.eligibility(
                    id, isEligible: answer == .yes, reason: reason, by: actor, at: now, sources, in: db)
                return nil
            }
            if let wrong { return EligibilityPages.show(wrong.examination, wrong.faults, context) }
            return context.redirect(DossierPaths.eligibility(id), saying: DossierPhrases.decided)
        }
    }

    /// A colleague was quicker: the page as it stands now, with the reason and everything typed.
    private func keepingTyped(_ context: Context, _ act: () async throws -> Response) async throws -> Response {
        let unsent = try await UnsentExamination.catching(context) { try await act() }
        switch unsent {
        case .answered(let response): return response
        case .unsent(let unsent):
            return EligibilityPages.show(try await Examination.asked(context, sources), FormFaults(), context, unsent)
        }
    }

    /// - Parameter before: what held until now, computed or by an earlier override.
    private static func keep(
        _ made: RuleOverride, over before: Bool, of id: ID<Dossier>, by actor: Actor, in db: any Connection
    ) throws {
        func word(_ holds: Bool) -> String { (holds ? Verdict.yes : .no).rawValue }
        try ExaminationStore.insert(made, of: id, in: db)
        try History.record(
            "dossier.rule-overridden", of: .init("dossier", id), by: actor, at: made.at,
            [
                Change("dossier.rule", after: made.rule),
                Change("dossier.rule-outcome", before: word(before), after: word(made.isSatisfied)),
                Change("reason", after: made.reason),
            ], in: db)
    }
}
