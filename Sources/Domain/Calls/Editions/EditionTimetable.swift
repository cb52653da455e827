import Phrases
import Values
import Web

/// What was announced and what came of it.
struct EditionTimetable {
    let view: EditionView
    let page: Page

    private var edition: Edition { view.edition }

    func render() -> HTML {
        """
        <section class="stack" aria-labelledby="timetable"><h2 id="timetable">\(page(CallPagePhrases.timetableTitle))</h2>\
        <ol class="timeline">\(launch)\(deadline)\(results)\(contracts)</ol></section>
        """
    }

    private var launch: HTML {
        if let launched = edition.launched { return line(.full, page.date(launched), CallPhrases.stepLaunch) }
        guard let announced = edition.launchAnnounced else {
            return line(.optional, EditionPage.unknown(page), CallPhrases.stepLaunch)
        }
        return line(.optional, page(EditionPhrases.announcedFor(announced)), CallPhrases.stepLaunch)
    }

    private var deadline: HTML {
        guard let deadline = edition.deadline else {
            return line(.optional, EditionPage.unknown(page), CallPhrases.stepDeadline)
        }
        let first = edition.firstDeadline.map { first -> HTML in "<s>\(page.date(first))</s> " }
        let zone = deadline.time.map { time -> HTML in " <small>\(page(CallPagePhrases.zone(time.instant)))</small>" }
        let notices = view.extensions.map { notice -> HTML in
            let announced = notice.announced.map { day -> HTML in "\(page.date(day)) · " }
            return "<p>\(page(EditionPhrases.extended)) · \(announced)\(page(notice.reason))</p>"
        }
        return line(
            .full, "\(first)<strong>\(page.date(deadline))</strong>\(zone)", CallPhrases.stepDeadline, "\(notices)")
    }

    private var results: HTML {
        let results = edition.results
        let note: HTML = results.note.isEmpty ? .empty : "<p class=\"hint\">\(page(results.note))</p>"
        var announced: HTML?
        if let from = results.announcedFrom, let to = results.announcedTo {
            announced = "<p>\(page(EditionPhrases.resultsAnnounced(from, to)))</p>"
        }
        guard let came = results.published ?? results.decided else {
            return line(.optional, EditionPage.unknown(page), CallPhrases.stepResults, announced ?? .empty)
        }
        return line(.full, page.date(came), CallPhrases.stepResults, "\(announced)\(note)")
    }

    private var contracts: HTML {
        guard let signed = edition.contractsSigned else { return .empty }
        return line(.full, page.date(signed), CallPhrases.stepContracts)
    }

    private func line(_ grain: Grain, _ date: HTML, _ step: Phrase, _ more: HTML = .empty) -> HTML {
        "<li class=\"past\">\(grain.html)\(date) <strong>\(page(step))</strong>\(more)</li>"
    }
}
