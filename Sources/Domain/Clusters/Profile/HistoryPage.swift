import History
import Values
import Web

/// Who did what to a cluster's entry, for officers and auditors.
enum HistoryPage {
    static func show(
        _ cluster: Cluster, _ lines: [HistoryLine], _ names: [String: String], _ places: Places, _ page: Page
    ) -> HTML {
        let path = ClusterPaths.history(cluster.id)
        let next = lines.count == 50 ? lines.last.map { path.with([("before", String($0.number))]) } : nil
        return """
            <div class="wrap narrow band stack">\
            \(page.crumbs([(ClusterPhrases.menu, ClusterPaths.list)], here: page.anchor(ClusterPaths.show(cluster.id), page(cluster.name))))\
            <h1>\(page(ClusterPhrases.historyOf(cluster.name)))</h1>\(page.history(lines, names: names, saying: words(places)))\
            \(page.more(next, first: nil))</div>
            """
    }

    private static func words(_ places: Places) -> HistoryWords {
        HistoryWords { field, text, _, page in
            switch field {
            case "cluster.sector": page(places.sectorName(text))
            case "cluster.region": places.regionName(text).map { page($0) }
            default: nil
            }
        }
    }
}
