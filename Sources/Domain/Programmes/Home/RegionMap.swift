package import Phrases
package import Values
package import Web

/// The twelve regions as tiles: rough neighbourhood, no outline, no border. The same values stand beside it as a list.
package struct RegionMap {
    let page: Page
    let regions: [Region]
    /// nil when there is no register to count in.
    let counts: [ID<Region>: Int]?
    /// Where a region that counts at least one leads, if anywhere.
    let link: ((Region) -> Path)?

    package init(
        page: Page, regions: [Region], counts: [ID<Region>: Int]?, link: ((Region) -> Path)? = nil
    ) {
        (self.page, self.regions, self.counts, self.link) = (page, regions, counts, link)
    }

    package var title: Phrase { counts == nil ? ProgrammePhrases.regionsTitle : ProgrammePhrases.mapTitle }
    package var explanation: HTML {
        counts == nil ? "" : "<p class=\"measure muted\">\(page(ProgrammePhrases.mapExplanation))</p>"
    }

    package var list: HTML {
        let items = regions.map { region -> HTML in
            let count: HTML = counts.map { "<b>\($0[region.id] ?? 0)</b>" } ?? ""
            return "<li><abbr><bdi>\(region.code)</bdi></abbr><span>\(named(region))</span>\(count)</li>"
        }
        return "<ul class=\"regions\">\(items)</ul>"
    }

    package var legend: HTML {
        guard counts != nil else { return .empty }
        let kinds: [(HTML, Phrase)] = [
            ("many", ProgrammePhrases.fiveOrMore), ("few", ProgrammePhrases.oneToFour), ("none", ProgrammePhrases.none),
        ]
        let items = kinds.map { style, word -> HTML in
            """
            <li><svg viewBox="0 0 10 10" class="map" aria-hidden="true"><g class="\(style)"><circle cx="5" cy="5" r="4.5"/></g></svg>\
            \(page(word))</li>
            """
        }
        return "<ul class=\"legend\">\(items)</ul>"
    }

    package var drawing: HTML {
        """
        <svg class="map" viewBox="0 0 460 544" role="img" aria-labelledby="map-t map-d"><title id="map-t">\(page.text(title))</title>\
        <desc id="map-d">\(equivalent)</desc><path class="bond" d="\(bonds)"/>\(regions.map(tile))</svg>
        """
    }

    private func named(_ region: Region) -> HTML {
        guard let link, counts?[region.id] ?? 0 > 0 else { return page(region.name) }
        return page.anchor(link(region), page(region.name))
    }

    /// The drawing's values as one sentence.
    private var equivalent: String {
        let comma = page.words.comma
        return regions.map { region in
            let name = region.name.text(page.language)
            return counts.map { "\(name) \($0[region.id] ?? 0)" } ?? name
        }.joined(separator: comma)
    }

    private func center(_ region: Region) -> (x: Int, y: Int) { (40 + 76 * region.column, 36 + 66 * region.row) }

    /// A line between tiles that touch.
    private var bonds: String {
        var path = ""
        for (index, a) in regions.enumerated() {
            for b in regions[(index + 1)...] where abs(a.column - b.column) <= 1 && abs(a.row - b.row) <= 1 {
                path += "M\(center(a).x) \(center(a).y)L\(center(b).x) \(center(b).y)"
            }
        }
        return path
    }

    private func tile(_ region: Region) -> HTML {
        let (x, y) = center(region)
        let count = counts.map { $0[region.id] ?? 0 }
        let style: HTML =
            switch count ?? 0 {
            case 0: "none"
            case 1...4: "few"
            default: "many"
            }
        let figure: HTML =
            count.map { "<text class=\"big\" x=\"\(x)\" y=\"\(y + 3)\" text-anchor=\"middle\">\($0)</text>" } ?? ""
        return """
            <g class="\(style)"><circle cx="\(x)" cy="\(y)" r="30"/>\(figure)\
            <text class="short-name" x="\(x)" y="\(count == nil ? y + 4 : y + 18)" text-anchor="middle">\(region.code)</text></g>
            """
    }
}
