import Calls
import Phrases
import Values
import Web

/// The table of the officer's list. What its rows share is made once.
struct ListTable {
    private let lines: DossierLines
    private let page: Page
    private let sight: ReadingProgress.Sight
    /// How many readings the call asks for.
    private let needed: Int
    private let links: RecordLinks
    /// As in `lines`.
    private let (tracks, states): ([HTML], [HTML])
    private let readings: Readings

    init(_ call: Call, _ lines: DossierLines, _ sight: ReadingProgress.Sight, _ page: Page) {
        (self.lines, self.sight, self.page) = (lines, sight, page)
        needed = call.configuration.evaluatorsPerDossier
        links = page.links(under: DossierPaths.mine)
        tracks = lines.tracks.map { id in
            call.configuration.tracks.first { $0.id == id }.map { page($0.name) } ?? .empty
        }
        states = lines.states.map { StateLabel.draw($0, page) }
        readings = Readings(page)
    }

    var drawn: HTML {
        let head: [(Phrase, isNumber: Bool)] = [
            (DossierPhrases.number, false), (DossierPhrases.name, false), (DossierPhrases.track, false),
            (DossierPhrases.state, false), (DossierPhrases.members, true), (DossierPhrases.depositedAt, false),
            (DossierPhrases.readings, true), (DossierPhrases.score, true),
        ]
        return page.cards(DossierPhrases.deposits, head: head, title: 1) { rows in
            for line in lines.all { rows.row { write(line, &$0) } }
        }
    }

    private func write(_ line: DossierLines.Line, _ row: inout CardRow) {
        row.cell { out in
            out.write("<a href=\"")
            links.write(line.id, of: lines.texts, on: out)
            out.write("\">")
            page.write(code: line.number, of: lines.texts, on: out)
            out.write("</a>")
        }
        row.cell { page.write(line.name, of: lines.texts, on: $0) }
        row.cell(tracks[line.track])
        row.cell(states[line.state])
        row.cell { out in
            if let members = line.members { out.write { page.words.write(number: members, &$0) } }
        }
        row.cell { page.write(line.submittedAt, on: $0) }
        row.cell(line.progress.map { readings.said($0.readings, of: max($0.readers, needed)) } ?? .empty)
        row.cell { out in
            let score = line.progress?.score(to: sight, needed: needed)
            if let score { out.write { page.words.write(tenths: score, &$0) } }
        }
    }
}

/// "2 of 3", said once for all the rows in which it stands.
private final class Readings {
    private let page: Page
    private var made: [(readings: Int, readers: Int, said: HTML)] = []
    init(_ page: Page) { self.page = page }

    func said(_ readings: Int, of readers: Int) -> HTML {
        if let known = made.first(where: { $0.readings == readings && $0.readers == readers }) { return known.said }
        let said = page(DossierPhrases.readings(readings, of: readers))
        made.append((readings, readers, said))
        return said
    }
}
