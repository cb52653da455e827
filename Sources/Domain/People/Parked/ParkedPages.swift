import Phrases
import Values
import Web

enum ParkedPages {
    /// Shows what was kept. Sending it is the reader's act, now: nothing of the first attempt counts.
    static func show(_ parked: ParkedForm, _ form: Form, to target: Path, isUpload: Bool, _ context: Context)
        -> Response
    {
        context.show(context.words(PeoplePhrases.parkedTitle)) { page in
            let kept = form.fields.map { field -> HTML in
                "<div><dt><bdi>\(field.name)</bdi></dt><dd>\(page.paragraphs(field.value))</dd></div>"
            }
            let hidden = form.fields.map { field -> HTML in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
            }
            let again = page.form(
                target, style: "row", upload: isUpload,
                "\(hidden)<button class=\"btn main\">\(page(PeoplePhrases.parkedSend))</button>")
            let removal: Path = "/parked/\(parked.id)/removal"
            return """
                <div class="wrap narrow band stack">\
                \(page.crumbs([(PeoplePhrases.homeTitle, HomeRoutes.path)], here: page(PeoplePhrases.parkedTitle)))\
                <h1>\(page(PeoplePhrases.parkedTitle))</h1>\
                \(page.notice(.warn, PeoplePhrases.parkedText(LocalTime(parked.createdAt))))\
                <p>\(page(PeoplePhrases.parkedPath)) \(page.code(target.text))</p>\
                <dl class="kv">\(kept)</dl>\
                <p class="hint">\(page(PeoplePhrases.parkedUntil(LocalTime(parked.expiresAt))))</p>\
                <div class="row">\(again)\(page.button(removal, PeoplePhrases.parkedRemove))</div></div>
                """
        }
    }
}
