import Phrases
import Values
import Web

/// The timetable: announced and actual dates, old ones struck through, every extension with its reason.
struct TimetableSection {
    let standing: CallStanding
    let page: Page

    func render() -> HTML {
        let lines = standing.timetable
        let next = lines.first { $0.reached == nil && $0.expected.instant > page.now }?.step
        let items = lines.map { line(of: $0, isNext: $0.step == next) }
        return """
            <section class="stack" aria-labelledby="timetable"><h2 id="timetable">\(page(CallPagePhrases.timetableTitle))</h2>\
            <ol class="timeline">\(items)</ol><p class="hint">\(page(CallPagePhrases.serverTime))</p></section>
            """
    }

    private func line(of line: TimetableLine, isNext: Bool) -> HTML {
        // A day without an hour counts to its end.
        let end =
            line.step == .deadline
            ? standing.call.deadline : line.expected.instant.adding(days: line.hasHour ? 0 : 1)
        let isPast = line.reached != nil || (hasPassedByItself(line.step) && end <= page.now)
        let style: HTML = isPast ? " class=\"past\"" : isNext ? " class=\"now\"" : ""
        let grain = isPast ? Grain.full : isNext ? .here : .open
        let extensions = line.step == .deadline ? standing.extensions.map(notice) : []
        return """
            <li\(style)>\(grain.html)\(dates(line)) <strong>\(page(CallPhrases.step(line.step)))</strong>\(extensions)</li>
            """
    }

    /// Ends that come with their hour; the other steps are acts, and stand open until they are done.
    private func hasPassedByItself(_ step: TimetableStep.Step) -> Bool {
        switch step {
        case .questionsClose, .deadline, .completionDue, .appealsClose: true
        case .launch, .admissibility, .evaluation, .panel, .results, .contracts: false
        }
    }

    private func dates(_ line: TimetableLine) -> HTML {
        let announced = page.moment(line.announced, hasHour: line.hasHour)
        if let reached = line.reached {
            let day = LocalTime(reached)
            if day.day == line.expected.day { return page.day(day.day) }
            return "<s>\(announced)</s> \(page.day(day.day))"
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
         · \(page.day(notice.announcedAt.localDay)) · \(page(notice.reason))</p>
        """
    }
}
