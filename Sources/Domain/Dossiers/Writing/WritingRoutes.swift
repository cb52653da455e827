import Access
import Calls
import Database
import Files
import Phrases
import Values
import Web

/// The form of one part. Parts that ask for files send theirs as `multipart/form-data`, answers and files together.
struct WritingRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers/{id}/parts/{part}", .rule(DossierRules.seeDraft), show),
            .post("/dossiers/{id}/parts/{part}", .rule(DossierRules.write), save),
            .upload("/dossiers/{id}/parts/{part}/files", .rule(DossierRules.write), admits: admit, save),
        ]
    }

    private func show(_ context: Context) async throws -> Response {
        let (id, part) = (try context.id() as ID<Dossier>, try context.parameter("part"))
        let (actor, now, sources) = (context.actor, context.now, sources)
        var sheet = try await context.site.database.read { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.seeDraft.check(actor, held, at: now)
            guard let part = held.parts.first(where: { $0.id == part }) else { throw Refusal.hidden }
            return try PartSheet.read(held, part, sources, in: db)
        }
        sheet.more = context.query["more"].flatMap(MoreRows.init)
        // What lets through but wants another look is told as long as it stands.
        var reader = AnswerReader(
            sheet.form, registers: sheet.known, years: sheet.years, today: context.now.localDay)
        _ = reader.answers(sheet.asked)
        sheet.doubts = reader.doubts
        return PartPages.show(sheet, .ok, context)
    }

    private func admit(_ context: Context) async throws {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        try await shown(context) {
            try await context.site.database.read { db in
                try DossierRules.write.check(actor, try HeldDossier.own(id, for: actor, in: db), at: now)
            }
        }
    }

    /// Whoever may not write any more, since the deadline passed while the form was filled in, gets the part as it stands and below it what was
    /// typed.
    private func shown<Value>(_ context: Context, _ act: () async throws -> Value) async throws -> Value {
        do { return try await act() } catch Refusal.refused(let reason) {
            let (id, part) = (try context.id() as ID<Dossier>, try context.parameter("part"))
            let (actor, now, sources) = (context.actor, context.now, sources)
            var sheet = try await context.site.database.read { db in
                let held = try HeldDossier.own(id, for: actor, in: db)
                try DossierRules.seeDraft.check(actor, held, at: now)
                guard let part = held.parts.first(where: { $0.id == part }) else { throw Refusal.refused(reason) }
                return try PartSheet.read(held, part, sources, in: db)
            }
            var reader = AnswerReader(
                context.form, registers: sheet.known, years: sheet.years, today: now.localDay)
            let saved = sheet.saved
            sheet.unsaved = reader.answers(sheet.part.asked).filter { saved[$0.key] != $0.value }
            sheet.unread = reader.faults.order.compactMap { name in
                context.form[name].flatMap { $0.isEmpty ? nil : (name, $0) }
            }
            throw Answered(PartPages.show(sheet, .forbidden, context))
        }
    }

    private func save(_ context: Context) async throws -> Response {
        let (id, part) = (try context.id() as ID<Dossier>, try context.parameter("part"))
        if let fault = context.receptionFault { return try await cutOff(fault, id, part, context) }
        let sent = PartSaving.Sent(
            form: context.form, files: context.files, faults: context.fileFaults,
            removed: context.form["remove"].flatMap { ID<DossierFile>($0) })
        let outcome = try await shown(context) {
            try await PartSaving.save(
                sent, part: part, of: id, by: context.actor, at: context.now, sources, on: context.site.database)
        }
        switch outcome {
        case .saved(let joined): return try await onwards(id, part, joined, context)
        case .wrong(let sheet): return PartPages.show(asked(sheet, context), .invalid, context)
        case .conflict(let sheet): return PartPages.show(asked(sheet, context), .conflict, context)
        }
    }

    /// With the rows for which the button was pressed that sent the form.
    private func asked(_ sheet: PartSheet, _ context: Context) -> PartSheet {
        var sheet = sheet
        sheet.more = context.form["more"].flatMap(MoreRows.init)
        return sheet
    }

    /// The transfer ended before its end: what had come is shown again, nothing of it was saved.
    private func cutOff(
        _ fault: FileFault, _ id: ID<Dossier>, _ part: String, _ context: Context
    ) async throws -> Response {
        let (actor, now, sources, form) = (context.actor, context.now, sources, context.form)
        var sheet = try await context.site.database.read { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.write.check(actor, held, at: now)
            guard let part = held.parts.first(where: { $0.id == part }) else { throw Refusal.hidden }
            return try PartSheet.read(held, part, sources, in: db)
        }
        sheet.form = Self.joined(form, sheet)
        sheet.opened = form["opened"] ?? ""
        sheet.revision = form["revision"].flatMap { Int($0) } ?? sheet.revision
        sheet.faults.add(sheet.asked.first { $0.kind == .file }?.id ?? "files", fault.phrase)
        return PartPages.show(sheet, .invalid, context)
    }

    /// What had come, and for fields of which nothing had, what is saved: they are sent again with it.
    private static func joined(_ form: Form, _ sheet: PartSheet) -> Form {
        var joined = form
        let silent = sheet.asked.filter { field in
            !form.fields.contains { $0.name == field.id || $0.name.hasPrefix("\(field.id).") }
        }
        for field in AnswerForm.of(sheet.saved, silent, years: sheet.years).fields {
            joined.append(field.name, field.value)
        }
        return joined
    }

    /// - Parameter joined: what somebody else changed meanwhile, and stands.
    private func onwards(
        _ id: ID<Dossier>, _ part: String, _ joined: [PartField], _ context: Context
    ) async throws -> Response {
        let time = LocalTime(context.now)
        let names = joined.map { $0.name.text(context.language) }.joined(separator: context.words.comma)
        let said = joined.isEmpty ? DossierPhrases.saved(time) : DossierPhrases.savedTogether(time, names)
        if let more = context.form["more"].flatMap(MoreRows.init) {
            let path = DossierPaths.part(id, part).with([("more", more.description)]).at("f-\(more.field)")
            return context.redirect(path, saying: said)
        }
        if context.form.has("next") {
            let actor = context.actor
            let parts = try await context.site.database.read { try HeldDossier.own(id, for: actor, in: $0).parts }
            if let index = parts.firstIndex(where: { $0.id == part }), index + 1 < parts.count {
                let next = DossierPaths.part(id, parts[index + 1].id)
                return context.redirect(next, saying: said)
            }
            return context.redirect(DossierPaths.show(id), saying: said)
        }
        return context.redirect(DossierPaths.part(id, part), saying: said)
    }
}
