import Documents
import Foundation
import Web

/// What makes PDFs here: WeasyPrint in the private environment, which finds the style sheets among the static files.
enum PDF {
    /// nil where the environment or the script is missing, which `grappe doctor` names.
    static func worker(_ settings: Settings) -> PDFWorker? {
        guard missing(settings).isEmpty else { return nil }
        return PDFWorker(.init(python: python(settings), script: settings.pdfWorker, assets: settings.public))
    }

    /// - Returns: what throws `WebError.rendererAway` when asking again later is right; a document that WeasyPrint refuses is a fault of ours.
    static func renderer(_ worker: PDFWorker) -> Renderer {
        Renderer { html in
            do { return try await worker.pdf(html.bytes) } catch let fault as PDFError {
                if case .refused = fault { throw fault }
                throw WebError.rendererAway(String(describing: fault))
            }
        }
    }

    static func missing(_ settings: Settings) -> [String] {
        let files = FileManager.default
        return (files.isExecutableFile(atPath: python(settings)) ? [] : [python(settings)])
            + (files.isReadableFile(atPath: settings.pdfWorker) ? [] : [settings.pdfWorker])
    }

    static func python(_ settings: Settings) -> String { settings.venv + "/bin/python" }
}
