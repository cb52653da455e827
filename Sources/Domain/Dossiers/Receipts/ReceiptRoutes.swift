import Access
import Calls
import Database
import Digest
import Files
import Values
import Web

/// The receipt of a deposit: at once as a page, on request as a PDF, and for anybody as a proof without content.
struct ReceiptRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers/{id}/receipts/{number}", .signedIn, show),
            .get("/dossiers/{id}/receipts/{number}/pdf", .signedIn, pdf),
            .get("/receipts", .anyone, ask),
            .get("/receipts/{receipt}", .anyone, verify),
        ]
    }

    private func find(_ context: Context) async throws -> ReceiptPages.Model {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        guard let number = Int(try context.parameter("number")) else { throw Refusal.hidden }
        return try await context.site.database.read { db in
            let held = try HeldDossier.find(id, for: actor, sources, in: db)
            if held.standing == nil { try DossierRules.readDeposited.check(actor, held, at: now) }
            guard let submission = try SubmissionStore.find(number, of: id, in: db) else { throw Refusal.hidden }
            let by = submission.by.text
            return ReceiptPages.Model(
                held: held, submission: submission, standing: try .of(submission, held.dossier, in: db),
                by: try sources.names([by], db)[by])
        }
    }

    private func show(_ context: Context) async throws -> Response {
        ReceiptPages.show(try await find(context), context)
    }

    /// Made at the first request, kept by its hash, the same bytes ever after.
    private func pdf(_ context: Context) async throws -> Response {
        let model = try await find(context)
        guard let renderer = context.site.renderer else { throw Refusal.hidden }
        let (record, language, now) = (model.submission.id.text, context.language, context.now)
        let name = "\(model.submission.receipt).pdf"
        let kept = try await context.site.database.read {
            try DocumentStore.find("receipt", of: record, language, in: $0)
        }
        if let kept, context.site.files.size(of: kept.digest) == kept.size {
            return .file(
                path: context.site.files.path(of: kept.digest), size: kept.size, type: "application/pdf", name: name)
        }
        let bytes = try await renderer.pdf(ReceiptPages.sheet(model, Page(context)))
        let stored = try await context.site.files.keep(bytes)
        try await context.site.database.write {
            try DocumentStore.keep(stored, as: "receipt", of: record, language, at: now, in: $0)
        }
        return .file(
            path: context.site.files.path(of: stored.digest), size: stored.size, type: "application/pdf", name: name)
    }

    /// The form, and what was typed into it: a number that is well formed leads to its page.
    private func ask(_ context: Context) async throws -> Response {
        guard let typed = context.query["number"], !typed.allSatisfy(\.isWhitespace) else {
            return ReceiptAsking.form(context, status: .ok)
        }
        guard let receipt = ReceiptNumber(typed) else {
            return ReceiptAsking.form(context, typed, fault: ReceiptAsking.fault(typed), status: .invalid)
        }
        return context.redirect(DossierPaths.verification(receipt))
    }

    private func verify(_ context: Context) async throws -> Response {
        let typed = try context.parameter("receipt")
        guard let receipt = ReceiptNumber(typed) else {
            return ReceiptAsking.form(context, typed, fault: ReceiptAsking.fault(typed), status: .notFound)
        }
        let model = try await context.site.database.read { db -> ReceiptPages.Model? in
            guard let submission = try SubmissionStore.find(receipt, in: db),
                let dossier = try DossierStore.find(submission.dossier, in: db),
                let call = try CallStore.find(dossier.call, in: db)
            else { return nil }
            return ReceiptPages.Model(
                held: HeldDossier(dossier: dossier, call: call, standing: nil), submission: submission,
                standing: try .of(submission, dossier, in: db), by: nil)
        }
        guard let model else {
            return ReceiptAsking.form(
                context, receipt.description, fault: DossierPhrases.numberUnknown(receipt.description),
                status: .notFound)
        }
        return ReceiptPages.verification(model, compared: context.query["hash"], context)
    }
}
