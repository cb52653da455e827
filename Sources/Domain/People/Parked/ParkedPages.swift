import Phrases
import Values
import Web

enum ParkedPages {
    /// What the form set aside is called where it was to go.
    static func title(_ parked: ParkedForm, _ site: Site) -> Phrase {
        site.route(taking: parked.path)?.form?.title ?? PeoplePhrases.parkedUnnamed
    }

    /// Shows what was kept. Sending it is the reader's act, now: nothing of the first attempt counts.
    static func show(_ parked: ParkedForm, _ form: Form, to target: Path, _ context: Context) -> Response {
        let route = context.site.route(taking: target.text)
        return context.show(context.words(PeoplePhrases.parkedTitle)) { page in
            let hidden = form.fields.map { field -> HTML in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
            }
            let again = page.form(
                target, style: "row", upload: route?.intake == .upload,
                "\(hidden)<button class=\"btn main\">\(page(PeoplePhrases.parkedSend))</button>")
            let above = context.site.pageAbove(target, orItself: true)
            let open: HTML = above.map { page.anchor($0, PeoplePhrases.parkedOpen, style: "btn") } ?? .empty
            let removal: Path = "/parked/\(parked.id)/removal"
            return """
                <div class="wrap narrow band stack">\
                \(page.crumbs([(PeoplePhrases.homeTitle, HomeRoutes.path)], here: page(PeoplePhrases.parkedTitle)))\
                <h1>\(page(PeoplePhrases.parkedTitle))</h1>\
                \(page.notice(.warn, PeoplePhrases.parkedText(LocalTime(parked.createdAt))))\
                <h2>\(page(title(parked, context.site)))</h2>\(kept(form, route?.form, page))\
                <p class="hint">\(page(PeoplePhrases.parkedUntil(LocalTime(parked.expiresAt))))</p>\
                <div class="row">\(again)\(open)\(page.button(removal, PeoplePhrases.parkedRemove))</div></div>
                """
        }
    }

    /// What was typed, under the labels of the form: what the page had hidden stays hidden. Where the form has no name,
    /// or labels of its own such as those of a dossier's part, the values stand alone.
    private static func kept(_ form: Form, _ name: FormName?, _ page: Page) -> HTML {
        let labelled = form.fields.compactMap { field -> HTML? in
            guard let label = name?.label(field.name), !field.value.isEmpty else { return nil }
            let value = name?.choice(field.name, field.value).map { page($0) } ?? said(field.value, page)
            return "<div><dt>\(page(label))</dt><dd>\(value)</dd></div>"
        }
        guard labelled.isEmpty else { return "<dl class=\"kv\">\(labelled)</dl>" }
        let values = form.fields.compactMap { field -> HTML? in
            guard name == nil, !marks.contains(field.name), !field.value.isEmpty else { return nil }
            return "<li>\(said(field.value, page))</li>"
        }
        return values.isEmpty ? .empty : "<ul>\(values)</ul>"
    }

    /// Days and hours as everywhere, whatever a browser sends for them.
    private static func said(_ value: String, _ page: Page) -> HTML {
        if let day = Day(value) { return "<p>\(page.day(day))</p>" }
        if value.contains("T"), let time = LocalTime(value) { return "<p>\(page.time(time.instant))</p>" }
        return page.paragraphs(value)
    }

    /// Fields in which a page keeps what its reader had before the eyes.
    private static let marks: Set<String> = ["version", "revision", "terms", "proposals", "to"]
}
