import Phrases
import Values
import Web

/// The lines of the directory as markup. Fifty of them are made for every reader, so what they share is made once.
struct DirectoryRows {
    private let lines: DirectoryLines
    private let page: Page
    /// Up to the id of the cluster in its link.
    private let start: HTML
    private let nowhere: HTML
    /// As in `lines`; each city with the comma after it.
    private let (sectors, cities, regions, states): ([HTML], [HTML], [HTML?], [HTML])

    init(_ model: DirectoryModel, _ page: Page) {
        (lines, self.page) = (model.lines, page)
        start = "<li>\(Grain.full.html)<div><a href=\""
        nowhere = page(ClusterPhrases.seatNotPublished)
        sectors = lines.sectors.map { model.names.sector($0, page) }
        cities = lines.cities.map { $0.isEmpty ? .empty : "\(page($0))\(page.comma)" }
        regions = lines.regions.map { model.names.region($0) }
        states = lines.standings.map { page.state(of: $0) }
    }

    var drawn: HTML {
        let (out, links) = (HTML.Writer(), page.links(under: ClusterPaths.list))
        out.write("<ul class=\"lines\">")
        for line in lines.all {
            out.write(start)
            links.write(line.id, of: lines.texts, on: out)
            out.write("\"><strong>")
            write(named: line, out)
            out.write("<p>")
            out.write(sectors[line.sector])
            out.write(" · ")
            write(placed: line, out)
            out.write("</p></div>")
            out.write(states[line.standing])
            out.write("</li>")
        }
        out.write("</ul>")
        return out.finished()
    }

    private func write(named line: DirectoryLines.Line, _ out: HTML.Writer) {
        page.write(line.name, of: lines.texts, on: out)
        out.write("</strong></a>")
        guard let acronym = line.acronym else { return }
        lines.texts.read(acronym) { acronym in
            guard let name = line.name else { return out.write(acronym: acronym) }
            lines.texts.read(name.place) { out.write(acronym: acronym, beside: $0) }
        }
    }

    private func write(placed line: DirectoryLines.Line, _ out: HTML.Writer) {
        guard let number = line.region, let region = regions[number] else { return out.write(nowhere) }
        if let city = line.city { out.write(cities[city]) }
        out.write(region)
    }
}
