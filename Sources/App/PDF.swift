import Documents
import Foundation

/// What makes PDFs here: WeasyPrint in the private environment, which finds the style sheets among the static files.
enum PDF {
    /// nil where the environment or the script is missing, which `grappe doctor` names.
    static func worker(_ settings: Settings) -> PDFWorker? {
        guard missing(settings).isEmpty else { return nil }
        return PDFWorker(.init(python: python(settings), script: settings.pdfWorker, assets: settings.public))
    }

    static func missing(_ settings: Settings) -> [String] {
        let files = FileManager.default
        return (files.isExecutableFile(atPath: python(settings)) ? [] : [python(settings)])
            + (files.isReadableFile(atPath: settings.pdfWorker) ? [] : [settings.pdfWorker])
    }

    static func python(_ settings: Settings) -> String { settings.venv + "/bin/python" }
}
