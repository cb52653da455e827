import Access
import Database
import Digest
import Dossiers
import Files
import Phrases
import Values
import Web

/// The certificate of a signed label, as a page and as a PDF: public, like the label itself.
enum CertificateRoutes {
    static let all: [Route] = [
        .get("/labels/{id}/certificate", .anyone, cached: true, show),
        .get("/labels/{id}/certificate.pdf", .anyone, download),
    ]

    private static func show(_ context: Context) async throws -> Response {
        let (_, deed) = try await find(context)
        return context.show(context.words(LabelPhrases.certificateOf(deed.signature.number))) { page in
            let pdf: HTML? =
                context.site.renderer == nil
                ? nil : page.anchor(LabelPaths.certificatePDF(deed.label.id), LabelPhrases.pdf, style: "btn main")
            return """
                \(deed.html)<p class="wrap narrow no-print row">\(pdf)\
                \(page.anchor(LabelPaths.verification(deed.signature.code), LabelPhrases.publicPage, style: "btn"))</p>\
                <div class="band no-print"></div>
                """
        }
    }

    /// French and Arabic on one sheet: it is kept once, whatever language asks for it.
    private static let documentKind = "label-certificate"

    /// Made on the first request and kept; the same file ever after.
    private static func download(_ context: Context) async throws -> Response {
        let (stored, deed) = try await find(context)
        let file = try await kept(stored, deed, context)
        return .file(
            path: context.site.files.path(of: file.digest), size: file.size, type: FileType.pdf.mediaType,
            name: "\(deed.signature.number).pdf")
    }

    private static func kept(_ stored: StoredFile?, _ deed: Deed, _ context: Context) async throws -> StoredFile {
        if let stored, context.site.files.size(of: stored.digest) == stored.size { return stored }
        guard let renderer = context.site.renderer else { throw Refusal.hidden }
        let bytes: [UInt8]
        do { bytes = try await renderer.pdf(deed.document) } catch { throw LabelError.noDocument }
        let file = try await context.site.files.keep(bytes)
        let (id, now) = (deed.label.id, context.now)
        try await context.site.database.write {
            try DocumentStore.keep(file, as: documentKind, of: id.text, .fr, at: now, in: $0)
        }
        return file
    }

    private static func find(_ context: Context) async throws -> (StoredFile?, Deed) {
        let id: ID<Label> = try context.id()
        let (label, stored) = try await context.site.database.read { db in
            (try LabelStore.find(id, in: db), try DocumentStore.find(documentKind, of: id.text, .fr, in: db))
        }
        guard let label, let deed = Deed(label, context.site) else { throw Refusal.hidden }
        return (stored, deed)
    }
}

extension Deed {
    /// The deed as a document of its own, with a sheet of plain colours: what the renderer gets.
    var document: HTML {
        """
        <!doctype html>
        <html lang="fr" dir="ltr"><head><meta charset="utf-8"><title>\(signature.number)</title>\
        <link rel="stylesheet" href="/css/deed.css"></head><body>\(html)</body></html>
        """
    }
}
