import CanonicalJSON
import Files
import Web

/// The files of a snapshot, shown where they lie in it.
struct DepositedFiles {
    private static let told = JSONNames(["id", "name", "type", "size"])
    private let files: [(part: String, field: String, file: JSONView)]
    private let page: Page
    /// The dossier's own page, and what stands before and after a name.
    private let dossier: Path
    private let (icon, comma): (HTML, HTML)

    init(_ snapshot: Snapshot, _ page: Page) {
        files = snapshot.filesJSON.items.compactMap { file in
            if let part = file["part"]?.text, let field = file["field"]?.text { (part, field, file) } else { nil }
        }
        self.page = page
        dossier = page.link(DossierPaths.show(snapshot.dossier))
        (icon, comma) = (Icon.file.html, page.comma)
    }

    /// Those that answer one field.
    func write(_ part: String, _ field: String, on out: HTML.Writer) {
        var isAny = false
        for place in files.indices where files[place].field == field && files[place].part == part {
            if !isAny { out.write("<ul class=\"lines\">") }
            isAny = true
            files[place].file.read(Self.told) { write($0, on: out) }
        }
        if isAny { return out.write("</ul>") }
        out.write("<p class=\"muted\">")
        page.write(DossierPhrases.noAnswer, on: out)
        out.write("</p>")
    }

    private func write(_ told: JSONFound, on out: HTML.Writer) {
        out.write("<li>")
        out.write(icon)
        out.write("<div><a href=\"")
        told.leaf(0)?.withText { DossierPaths.write(file: $0, under: dossier, on: out) }
        out.write("\"><bdi>")
        told.leaf(1)?.withText { out.write(text: $0) }
        out.write("</bdi></a> <span class=\"muted\">")
        if let type = FileType.allCases.first(where: { told[2]?.says($0.rawValue) == true }) {
            out.write(text: type.label)
        }
        out.write(comma)
        page.write(FilePhrases.size(told.leaf(3)?.number ?? 0), on: out)
        out.write("</span></div></li>")
    }
}
