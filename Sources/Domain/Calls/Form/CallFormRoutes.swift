import Access
import Database
import Phrases
import Values
import Web

/// Where the division prepares a call, from the template to its publication.
struct CallFormRoutes {
    let slots: CallSlots

    var all: [Route] {
        [
            .get("/calls/drafts", .rule(CallRules.follow), drafts),
            .get("/calls/new", .rule(CallRules.create), new),
            .post("/calls", .rule(CallRules.create), create).named(CallFormPhrases.newTitle, CallFormPage.plainLabels),
            .get("/calls/{id}/edit", .rule(CallRules.edit), edit),
            .post("/calls/{id}", .rule(CallRules.edit), save).named(
                CallFormPhrases.editTitle, CallFormPage.plainLabels),
            .post("/calls/{id}/publication", .rule(CallRules.publish), publish),
            .post("/calls/{id}/cancellation", .rule(CallRules.cancel), cancel),
        ]
    }

    private func drafts(_ context: Context) async throws -> Response {
        let (drafts, running) = try await context.site.database.read { db in
            (try CallStore.drafts(in: db), try CallStore.open(at: context.now, in: db))
        }
        return context.show(
            context.words(CallPhrases.menuDrafts), layout: .work(bar: DraftsPage.bar(context.page))
        ) { DraftsPage.body(drafts, running, $0) }
    }

    private func new(_ context: Context) async throws -> Response {
        let form = CallForm(template: try await template(context))
        return answer(context, form, form.fields(launch: context.now.localDay), call: nil)
    }

    private func create(_ context: Context) async throws -> Response {
        let form = CallForm(template: try await template(context))
        guard let person = context.actor.person else { throw Refusal.hidden }
        if context.form.has("recompute") { return recomputed(context, form, call: nil) }
        let (call, faults) = form.read(context.form, id: ID.make(at: context.now), by: person)
        guard let call else { return answer(context, form, context.form, faults, call: nil) }
        try await context.site.database.write { db in
            try CallActs.create(call, by: context.actor, at: context.now, in: db)
        }
        return context.redirect(CallPaths.call(call.id), saying: CallFormPhrases.created)
    }

    private func edit(_ context: Context) async throws -> Response {
        let call = try await editable(context)
        let form = CallForm(template: try await template(context), call: call)
        return answer(context, form, form.fields(of: call), call: call)
    }

    private func save(_ context: Context) async throws -> Response {
        let call = try await editable(context)
        let form = CallForm(template: try await template(context), call: call)
        if context.form.has("recompute") { return recomputed(context, form, call: call) }
        let (new, faults) = form.read(context.form, id: call.id, by: call.createdBy)
        guard let new else { return answer(context, form, context.form, faults, call: call) }
        let revision = context.form["revision"].flatMap { Digits.read($0.utf8) }
        do {
            try await context.site.database.write { db in
                try CallActs.edit(call.id, to: new, over: revision, by: context.actor, at: context.now, in: db)
            }
        } catch CallError.changedMeanwhile {
            return try await changedMeanwhile(context, form, call)
        }
        return context.redirect(CallPaths.call(call.id), saying: CallFormPhrases.created)
    }

    /// The form as it was typed, now written on the draft that is saved: whoever saves again does it knowingly.
    private func changedMeanwhile(_ context: Context, _ form: CallForm, _ call: Call) async throws -> Response {
        let names = slots.names
        let saved = try await context.site.database.read { db in
            try SavedMeanwhile.read(CallActs.present(call.id, in: db), form, names, in: db)
        }
        var typed = context.form
        typed.set("revision", String(saved.revision))
        return answer(context, form, typed, call: call, meanwhile: saved)
    }

    private func publish(_ context: Context) async throws -> Response {
        let id: ID<Call> = try context.id()
        do {
            let call = try await context.site.database.write { db in
                try CallActs.publish(id, by: context.actor, at: context.now, in: db)
            }
            context.site.publicDataChanged()
            return context.redirect(CallPaths.call(id), saying: CallFormPhrases.published(call.number ?? ""))
        } catch CallError.incomplete(let reasons) {
            return try await CallRoutes.show(context, slots, reasons: reasons)
        }
    }

    private func cancel(_ context: Context) async throws -> Response {
        let id: ID<Call> = try context.id()
        try await context.site.database.write { db in
            try CallActs.cancel(id, by: context.actor, at: context.now, in: db)
        }
        return context.redirect(CallPaths.drafts, saying: CallFormPhrases.cancelled)
    }

    private func recomputed(_ context: Context, _ form: CallForm, call: Call?) -> Response {
        let (typed, faults) = form.recomputed(context.form)
        return answer(context, form, typed, faults, call: call)
    }

    private func template(_ context: Context) async throws -> CallTemplate {
        try await context.site.database.read { try CallTemplateStore.template(in: $0) }
    }

    private func editable(_ context: Context) async throws -> Call {
        let id: ID<Call> = try context.id()
        let call = try await context.site.database.read { try CallActs.present(id, in: $0) }
        try CallRules.edit.check(context.actor, call, at: context.now)
        return call
    }

    private func answer(
        _ context: Context, _ form: CallForm, _ typed: Form, _ faults: FormFaults = FormFaults(), call: Call?,
        meanwhile: SavedMeanwhile? = nil
    ) -> Response {
        var view = CallFormPage(
            form: form, typed: typed, faults: faults, target: call.map { CallPaths.call($0.id) } ?? CallPaths.list,
            back: call.map { CallPaths.call($0.id) } ?? CallPaths.drafts,
            title: call == nil ? CallFormPhrases.newTitle : CallFormPhrases.editTitle)
        view.meanwhile = meanwhile
        let (shown, status): (CallFormPage, Status) =
            (view, meanwhile != nil ? .conflict : faults.isEmpty ? .ok : .invalid)
        return context.show(
            context.words(shown.title), status: status, layout: .work(bar: shown.bar(context.page))
        ) { shown.body($0) }
    }
}
