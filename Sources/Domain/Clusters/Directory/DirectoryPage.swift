import Phrases
import Programmes
import Values
import Web

/// What the directory shows: a page of lines and the choices of its filters.
struct DirectoryModel: Sendable {
    var filter: DirectoryFilter
    var lines: DirectoryLines
    var names: DirectoryNames
}

enum DirectoryPage {
    static func list(_ model: DirectoryModel, _ page: Page) -> HTML {
        """
        \(head(page, here: .list))
        <div class="wrap band stack">\(search(model, page))\
        \(model.lines.all.isEmpty ? nothing(page) : DirectoryRows(model, page).drawn)\
        \(page.more(model.lines.next.map { model.filter.path(after: $0) }, first: model.filter.after == nil ? nil : model.filter.path()))</div>
        """
    }

    static func map(_ regions: [Region], _ counts: RegionCounts, _ page: Page) -> HTML {
        let map = RegionMap(page: page, regions: regions, counts: counts.byRegion) {
            DirectoryFilter(region: $0.id.text).path()
        }
        return """
            \(head(page, here: .map))
            <div class="wrap split even band"><div class="stack"><h2>\(page(map.title))</h2>\(map.explanation)\(map.list)\
            <p class="hint">\(page(ClusterPhrases.unplaced(counts.unplaced)))</p>\(map.legend)</div><div>\(map.drawing)</div></div>
            """
    }

    private enum View { case list, map }

    private static func head(_ page: Page, here: View) -> HTML {
        """
        <div class="wrap pagehead"><h1>\(page(ClusterPhrases.title))</h1><p class="intro">\(page(ClusterPhrases.intro))</p></div>
        <div class="wrap"><nav class="tabs" aria-label="\(page.text(ClusterPhrases.views))"><ul>\
        <li><a href="\(page.link(ClusterPaths.list))"\(flag: here == .list, " aria-current=\"page\"")>\(page(ClusterPhrases.viewList))</a></li>\
        <li><a href="\(page.link(ClusterPaths.map))"\(flag: here == .map, " aria-current=\"page\"")>\(page(ClusterPhrases.viewMap))</a></li>\
        </ul></nav></div>
        """
    }

    /// A form that asks (GET): nothing is changed, so nothing is signed.
    private static func search(_ model: DirectoryModel, _ page: Page) -> HTML {
        let filter = model.filter
        let (sectors, regions, facts) = (model.names.sectors, model.names.regions, model.names.facts)
        return """
            <form class="toolbar" role="search" method="get" action="\(page.link(ClusterPaths.list))">\
            <div class="field"><label for="f-q">\(page(ClusterPhrases.search))</label>\
            <input class="input" type="search" id="f-q" name="q" dir="auto" maxlength="200" value="\(filter.words)"></div>\
            \(choice("sector", ClusterPhrases.sector, ClusterPhrases.anySector, sectors, filter.sector, page))\
            \(choice("region", ClusterPhrases.region, ClusterPhrases.anyRegion, regions, filter.region, page))\
            \(choice("fact", ClusterPhrases.lastFact, ClusterPhrases.anyFact, facts, filter.standing?.rawValue, page))\
            <button class="btn main">\(Icon.search.html)\(page(ClusterPhrases.find))</button>\
            \(filter.isEmpty ? .empty : page.anchor(ClusterPaths.list, ClusterPhrases.clear, style: "btn plain"))</form>
            """
    }

    private static func choice(
        _ name: String, _ label: Phrase, _ any: Phrase, _ options: [(String, HTML)], _ chosen: String?, _ page: Page
    ) -> HTML {
        let lines = options.map { value, label -> HTML in
            "<option value=\"\(value)\"\(flag: value == chosen, " selected")>\(label)</option>"
        }
        return """
            <div class="field"><label for="f-\(name)">\(page(label))</label><select class="select" id="f-\(name)" name="\(name)">\
            <option value="">\(page(any))</option>\(lines)</select></div>
            """
    }

    private static func nothing(_ page: Page) -> HTML {
        """
        <div class="empty">\(Mark.small)<p>\(page(ClusterPhrases.nothingFound))</p>\
        <p>\(page.anchor(ClusterPaths.list, ClusterPhrases.clear, style: "btn"))</p></div>
        """
    }
}

extension Page {
    func state(of standing: Standing) -> HTML {
        state(standing.tone, standing.grain, ClusterPhrases.standing(standing))
    }
}

extension Standing {
    var tone: Tone {
        switch kind {
        case .contract, .label: .brand
        case .network: .info
        case .named: .quiet
        }
    }
    var grain: Grain {
        switch kind {
        case .contract: .done
        case .label: .full
        case .network: .half
        case .named: .open
        }
    }
}
