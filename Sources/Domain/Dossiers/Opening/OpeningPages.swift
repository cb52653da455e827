import Calls
import Phrases
import Values
import Web

enum OpeningPages {
    static func mine(_ mine: OpeningRoutes.Mine, isFirst: Bool, _ context: Context) -> Response {
        context.show(context.words(DossierPhrases.mine), layout: .work(bar: .empty)) { page in
            let items = mine.lines.map { dossier, call in line(dossier, call, page) }
            let list: HTML =
                items.isEmpty
                ? "<p class=\"muted\">\(page(DossierPhrases.noneYet))</p>" : "<ul class=\"lines\">\(items)</ul>"
            let doors = mine.open.map { call -> HTML in
                """
                <li>\(Icon.clock.html)<div>\(page(call.name))<p class="muted">\(page(DossierPhrases.until(LocalTime(call.deadline))))</p></div>\
                \(page.anchor(DossierPaths.new(call.id), DossierPhrases.open, style: "btn small"))</li>
                """
            }
            let calls: HTML =
                doors.isEmpty
                ? .empty
                : "<section class=\"stack\"><h2>\(page(DossierPhrases.openCalls))</h2><ul class=\"lines\">\(doors)</ul></section>"
            let last = mine.hasMore ? mine.lines.last?.0.id.text : nil
            let next = last.map { DossierPaths.mine.with([("before", $0)]) }
            return """
                <div class="wrap band stack airy"><h1>\(page(DossierPhrases.mine))</h1>\
                \(InvitationPages.list(mine.invitations, page))\(list)\
                \(page.more(next, first: isFirst ? nil : DossierPaths.mine))\(calls)</div>
                """
        }
    }

    private static func line(_ dossier: Dossier, _ call: Call, _ page: Page) -> HTML {
        let number: HTML = dossier.number.map { "\(page.code($0)) · " } ?? ""
        let until: HTML =
            call.isOpen(at: page.now) ? "<br>\(page(DossierPhrases.until(LocalTime(call.deadline))))" : .empty
        let state = StateLabel.draw(dossier, call, forApplicant: true, page)
        return """
            <li>\(Icon.file.html)<div><a href="\(page.link(DossierPaths.show(dossier.id)))"><strong>\(page(dossier.name))</strong></a>\
            <p class="muted">\(number)\(page(call.name))\(until)</p></div>\(state)</li>
            """
    }

    static func ask(
        _ call: Call, _ directed: [DossierSources.Choice], _ faults: FormFaults, _ context: Context
    ) -> Response {
        let title = DossierPhrases.open
        return context.show(context.words(title), status: faults.isEmpty ? .ok : .invalid) { page in
            let labels: [String: Phrase] = [
                "name-fr": DossierPhrases.nameFr, "name-ar": DossierPhrases.nameAr, "name-en": DossierPhrases.nameEn,
                "track": DossierPhrases.track, "cluster": DossierPhrases.cluster,
            ]
            let form = context.form
            let tracks = call.configuration.tracks.map { Field.Option($0.id.rawValue, page($0.name)) }
            let clusters = directed.map { Field.Option($0.id, HTML(text: $0.name.text(page.language))) }
            let cluster: HTML =
                clusters.isEmpty
                ? .empty
                : page.field(
                    "cluster", DossierPhrases.cluster, .select(clusters), in: form, faults, required: false,
                    hint: DossierPhrases.clusterHint)
            let body: HTML = """
                \(page.field("name-fr", DossierPhrases.nameFr, in: form, faults, hint: DossierPhrases.nameHint))\
                \(page.field("name-ar", DossierPhrases.nameAr, in: form, faults, hint: DossierPhrases.nameHint))\
                \(page.field("name-en", DossierPhrases.nameEn, in: form, faults, required: false))\
                \(page.field("track", DossierPhrases.track, .radio(tracks), in: form, faults))\
                \(cluster)<button class="btn main">\(page(DossierPhrases.open))</button>
                """
            return """
                <div class="wrap narrow band stack"><h1>\(page(title))</h1>\
                <p>\(page(call.name))<br><span class="muted">\(page(DossierPhrases.until(LocalTime(call.deadline))))</span></p>\
                \(page.summary(of: faults, labels: labels))\(page.form(DossierPaths.new(call.id), body))</div>
                """
        }
    }
}
