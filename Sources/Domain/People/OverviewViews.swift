import Values
import Web

/// Sections of the first screen beside what waits.
enum OverviewViews {
    static func draw(_ overview: Overview, _ index: Int, _ page: Page) -> HTML {
        let items = overview.lines.map { line -> HTML in
            let what = line.path.map { page.anchor($0, line.what) } ?? "<strong>\(page(line.what))</strong>"
            let detail: HTML = line.detail.map { "<p>\(page($0))</p>" } ?? ""
            let time: HTML = line.time.map { "<p>\(words($0, page))</p>" } ?? ""
            return "<li>\(grain(line.time, page).html)<div>\(what)\(detail)\(time)</div></li>"
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"muted\">\(page(overview.none))</p>" : "<ul class=\"lines\">\(items)</ul>"
        let all: HTML = overview.all.map { "<p>\(page.anchor($0.path, $0.label))</p>" } ?? ""
        let id = "overview-\(index)"
        return """
            <section class="stack" aria-labelledby="\(id)"><h2 id="\(id)">\(page(overview.title))</h2>\(list)\(all)</section>
            """
    }

    private static func words(_ time: Overview.Time, _ page: Page) -> HTML {
        switch time {
        case .at(let instant): page(PeoplePhrases.happenedAt(LocalTime(instant)))
        case .on(let day): page.day(day)
        case .until(let instant) where instant <= page.now: page(PeoplePhrases.waitedUntil(LocalTime(instant)))
        case .until(let instant): page(PeoplePhrases.waitsUntil(LocalTime(instant)))
        }
    }

    private static func grain(_ time: Overview.Time?, _ page: Page) -> Grain {
        if case .until(let instant) = time { instant <= page.now ? .bang : .here } else { .full }
    }
}
