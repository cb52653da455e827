import Calls
import Files
import Phrases
import Values
import Web

/// The files of one field: those that are there, each to be downloaded or taken out, and where to choose more.
struct FileEditor {
    let sheet: PartSheet
    let page: Page

    func draw(_ field: PartField) -> HTML {
        let files = sheet.content.files.filter { $0.part == sheet.part.id && $0.field == field.id }
        let fault = sheet.faults[field.id]
        let optional: HTML =
            field.isRequired || sheet.items != nil
            ? "" : " <span class=\"opt\">\(page(WebPhrases.optional))</span>"
        let says: HTML =
            fault.map {
                page.says(field.id, page($0))
            } ?? ""
        let many: HTML = field.isMany ? " \(page(DossierPhrases.severalFiles))" : ""
        let described: HTML = fault == nil ? "" : " aria-invalid=\"true\""
        let said: HTML = fault == nil ? "" : " e-\(field.id)"
        return """
            <div class="\(fault == nil ? "field" : "field wrong")"><label for="f-\(field.id)">\(page(field.name))\(optional)</label>\
            \(list(files))\
            <div class="drop"><input type="file" id="f-\(field.id)" name="\(field.id)"\(flag: field.isMany, " multiple")\
             accept="\(FileType.accept(page.settings.limits.types))" aria-describedby="h-\(field.id)\(said)"\(described)>\
            <p class="hint" id="h-\(field.id)">\(page(FilePhrases.taken(page.settings.limits.types, upTo: page.settings.limits.fileSize)))\(many)</p></div>\(says)</div>
            """
    }

    private func list(_ files: [DossierFile]) -> HTML {
        guard !files.isEmpty else { return .empty }
        let lines = files.map { file -> HTML in
            """
            <li>\(Icon.file.html)<div>\(FileLine.draw(file, of: sheet.held.dossier.id, page))</div>\
            <button class="btn small" name="remove" value="\(file.id.text)">\(page(DossierPhrases.removeFile))\
            <span class="sr"> \(file.name)</span></button></li>
            """
        }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}

/// A file as a link, with its type and size.
enum FileLine {
    static func draw(_ file: DossierFile, of dossier: ID<Dossier>, _ page: Page) -> HTML {
        """
        <a href="\(page.link(DossierPaths.file(dossier, file.id)))"><bdi>\(file.name)</bdi></a> \
        <span class="muted">\(file.type.label)\(page.comma)\(page(FilePhrases.size(file.size)))</span>
        """
    }
}
