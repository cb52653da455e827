import Access
import Calls
import Database
import History
import People
import Phrases
import Values
import Web

/// One label's inner page and what is done there.
struct LabelRoutes: Sendable {
    let source: LabelSources

    var all: [Route] {
        [
            .post("/calls/{id}/labels/{label}/signature", .rule(LabelRules.sign), sign),
            .get("/calls/{id}/labels/{label}", .rule(LabelRules.follow), show),
            .post("/calls/{id}/labels/{label}/proposal", .rule(LabelRules.edit), correct)
                .named(LabelPhrases.correct, LabelPages.labels),
            .post("/calls/{id}/labels/{label}/proposal/end", .rule(LabelRules.edit), discard),
            .post("/calls/{id}/labels/{label}/changes", .rule(LabelRules.change), change)
                .named(LabelPhrases.change, LabelPages.labels, choices: [LabelPages.kinds]),
            .post("/calls/{id}/labels/{label}/changes/{change}/signature", .rule(LabelRules.signChange), signChange),
            .post("/calls/{id}/labels/{label}/changes/{change}/refusal", .rule(LabelRules.refuseChange), refuseChange),
        ]
    }

    @Sendable private func show(_ context: Context) async throws -> Response {
        try LabelRules.follow.check(context.actor, at: context.now)
        return try await show(context, FormFaults())
    }

    private func show(_ context: Context, _ faults: FormFaults) async throws -> Response {
        let (call, label): (ID<Call>, ID<Label>) = (try context.id(), try context.id("label"))
        let (actor, source, before) = (context.actor, source, context.historyBefore)
        let model = try await context.site.database.read { db in
            let held = try HeldLabel.find(label, of: call, for: actor, source, in: db)
            let history = try HistoryPage.read(.init("label", label), before: before, in: db)
            let people =
                history.actors + [held.label.proposedBy.text] + held.changes.map(\.proposedBy.text)
                + [held.label.signature?.signedBy.text].compactMap(\.self)
            let decision = try source.selected.of(held.call.id, db).first { $0.id == held.label.dossier }
            return LabelModel(
                held: held, history: history, names: try PersonStore.names(of: people, in: db),
                condition: decision?.conditions)
        }
        return LabelPages.show(model, context, faults)
    }

    @Sendable private func correct(_ context: Context) async throws -> Response {
        let held = try await find(context)
        try LabelRules.edit.check(context.actor, held, at: context.now)
        let (form, faults) = CorrectionForm.read(
            context.form, decidedOn: held.label.decidedOn, years: held.call.configuration.support.years)
        guard let form else { return try await show(context, faults) }
        let (actor, now) = (context.actor, context.now)
        return try await act(context, saying: LabelPhrases.saidCorrected) { held, db in
            try LabelRules.edit.check(actor, held, at: now)
            try Labelling.edit(held.label, name: form.name, form.terms, by: actor, at: now, in: db)
        }
    }

    @Sendable private func discard(_ context: Context) async throws -> Response {
        let (actor, now) = (context.actor, context.now)
        let held = try await find(context)
        let (id, source) = (held.label.id, source)
        try await context.site.database.write { db in
            let held = try HeldLabel.find(id, for: actor, source, in: db)
            try LabelRules.edit.check(actor, held, at: now)
            try Labelling.discard(held.label, by: actor, at: now, in: db)
        }
        return context.redirect(LabelPaths.list(held.call.id), saying: LabelPhrases.saidDiscarded)
    }

    /// Signs exactly the terms that were shown, and only while a signed decision selects the dossier.
    @Sendable private func sign(_ context: Context) async throws -> Response {
        let (actor, now, authority, code) = (
            context.actor, context.now, context.site.settings.authority, LabelCode.random()
        )
        let (shown, source) = (context.form["terms"], source)
        return try await act(context, saying: LabelPhrases.saidSigned) { held, db in
            try LabelRules.sign.check(actor, held, at: now)
            guard try source.selected.of(held.call.id, db).contains(where: { $0.id == held.label.dossier }) else {
                throw LabelError.notSelected
            }
            guard shown == held.label.termsDigest else { throw LabelError.changedMeanwhile }
            let label = try Labelling.sign(
                held.label, code: code, authority: authority, by: actor, at: now, in: db)
            try source.directory.enter(label, by: actor, at: now, in: db)
        }
    }

    @Sendable private func change(_ context: Context) async throws -> Response {
        let held = try await find(context)
        try LabelRules.change.check(context.actor, held, at: context.now)
        var reader = FormReader(context.form)
        let kind: LabelChange.Kind? = reader.choice("kind")
        let reason = reader.text("reason", most: 2000)
        guard let kind, let reason, reader.faults.isEmpty else { return try await show(context, reader.faults) }
        let (actor, now) = (context.actor, context.now)
        return try await act(context, saying: LabelPhrases.saidChangeProposed) { held, db in
            try LabelRules.change.check(actor, held, at: now)
            try Changing.propose(kind, of: held, because: reason, by: actor, at: now, in: db)
        }
    }

    @Sendable private func signChange(_ context: Context) async throws -> Response {
        let (actor, now, id): (_, _, ID<LabelChange>) = (context.actor, context.now, try context.id("change"))
        let directory = source.directory
        return try await act(context, saying: LabelPhrases.saidChangeSigned) { held, db in
            try LabelRules.signChange.check(actor, held, at: now)
            let change = try Self.find(id, of: held)
            try Changing.sign(change, of: held, by: actor, at: now, in: db)
            try held.label.cluster.map { try directory.changed($0, db) }
        }
    }

    @Sendable private func refuseChange(_ context: Context) async throws -> Response {
        let (actor, now, id): (_, _, ID<LabelChange>) = (context.actor, context.now, try context.id("change"))
        return try await act(context, saying: LabelPhrases.saidChangeRefused) { held, db in
            try LabelRules.refuseChange.check(actor, held, at: now)
            let change = try Self.find(id, of: held)
            try Changing.refuse(change, by: actor, at: now, in: db)
        }
    }

    private static func find(_ id: ID<LabelChange>, of held: HeldLabel) throws -> LabelChange {
        guard let change = held.changes.first(where: { $0.id == id }) else { throw Refusal.hidden }
        guard change.state == .proposed else { throw Refusal.refused(LabelPhrases.changeSettled) }
        return change
    }

    private func find(_ context: Context) async throws -> HeldLabel {
        let (call, label): (ID<Call>, ID<Label>) = (try context.id(), try context.id("label"))
        let (actor, source) = (context.actor, source)
        return try await context.site.database.read {
            try HeldLabel.find(label, of: call, for: actor, source, in: $0)
        }
    }

    /// Does `act` on the label just read, in one transaction, and goes back to its page.
    private func act(
        _ context: Context, saying phrase: Phrase, _ act: @escaping @Sendable (HeldLabel, any Connection) throws -> Void
    ) async throws -> Response {
        let (call, label): (ID<Call>, ID<Label>) = (try context.id(), try context.id("label"))
        let (actor, source) = (context.actor, source)
        let record = try await context.site.database.write { db in
            let held = try HeldLabel.find(label, of: call, for: actor, source, in: db)
            try act(held, db)
            return held.label
        }
        context.site.publicDataChanged()
        return context.redirect(LabelPaths.record(record), saying: phrase)
    }
}
