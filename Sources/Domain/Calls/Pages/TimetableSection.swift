import Phrases
import Values
import Web

/// The timetable: announced and actual dates, old ones struck through, every extension with its reason.
struct TimetableSection {
    let standing: CallStanding
    let page: Page

    func render() -> HTML {
        let lines = standing.timetable
        let next = lines.first { line in line.reached == nil && line.expectedBy.map { $0 > page.now } ?? false }?.step
        let items = lines.map { line(of: $0, isNext: $0.step == next) }
        return """
            <section class="stack" aria-labelledby="timetable"><h2 id="timetable">\(page(CallPagePhrases.timetableTitle))</h2>\
            <ol class="timeline">\(items)</ol><p class="hint">\(page(CallPagePhrases.serverTime))</p></section>
            """
    }

    private func line(of line: TimetableLine, isNext: Bool) -> HTML {
        let isPast = line.isPast(at: page.now)
        let style: HTML = isPast ? " class=\"past\"" : isNext ? " class=\"now\"" : ""
        let grain = isPast ? Grain.full : isNext ? .here : .open
        let extensions = line.step == .deadline ? standing.extensions.map(notice) : []
        return """
            <li\(style)>\(grain.html)\(dates(line)) <strong>\(page(CallPhrases.step(line.step)))</strong>\(extensions)</li>
            """
    }

    private func dates(_ line: TimetableLine) -> HTML {
        let announced = line.announced.map { page.moment($0, hasHour: line.hasHour) } ?? .empty
        if let reached = line.reached {
            let day = LocalTime(reached).day
            // Each date that was said before, once.
            let said = [line.announced, line.revised].compactMap(\.self).filter { $0.day != day }
            let struck = said.enumerated().filter { $0.offset == 0 || said[0] != $0.element }.map { _, time -> HTML in
                "<s>\(page.moment(time, hasHour: line.hasHour))</s> "
            }
            return "\(struck)\(page.day(day))"
        }
        guard line.step != .deadline else {
            return page.deadline(standing.call.deadline, before: standing.call.firstDeadline)
        }
        guard let revised = line.revised else { return announced }
        return "<s>\(announced)</s> \(page.moment(revised, hasHour: line.hasHour))"
    }

    private func notice(_ notice: Extension) -> HTML {
        """
        <p>\(page.anchor(CallPaths.notice(notice.number, of: standing.call.id), CallPagePhrases.notice(notice.number)))\
        \(page.comma)\(page.day(notice.announcedAt.localDay)). \(page(notice.reason))</p>
        """
    }
}
