import Phrases
package import Values
package import Web

/// A region on the schematic map: its tile counts columns from west to east and rows from north to south. No outline, no border.
package struct RegionTile: Sendable {
    package let id: String
    package let code: String
    package let name: Localized
    package let column: Int
    package let row: Int
    package let count: Int

    package init(id: String, code: String, name: Localized, column: Int, row: Int, count: Int) {
        (self.id, self.code, self.name) = (id, code, name)
        (self.column, self.row, self.count) = (column, row, count)
    }
}

/// The twelve regions as grains with the number of clusters that have their seat there, and the same numbers as text.
package enum RegionMap {
    package static func render(_ tiles: [RegionTile], _ page: Page) -> HTML {
        let values = tiles.map { "\($0.name.text(page.language)) \(page.words.number($0.count))" }
        return """
            <svg class="map" viewBox="0 0 460 544" role="img" aria-label="\(page.text(ClusterPhrases.mapTitle)). \
            \(values.joined(separator: ", "))">\(bonds(tiles))\(tiles.map { grain($0, page) })</svg>
            """
    }

    /// The text equivalent: every region with its number, each a link to its clusters.
    package static func list(_ tiles: [RegionTile], unplaced: Int, _ page: Page) -> HTML {
        let items = tiles.map { tile -> HTML in
            let name: HTML =
                tile.count > 0
                ? page.anchor(DirectoryFilter(region: tile.id).path(), page(tile.name)) : page(tile.name)
            return "<li><abbr>\(page.code(short(tile)))</abbr><span>\(name)</span><b>\(page.words.number(tile.count))</b></li>"
        }
        return """
            <ul class="regions">\(items)</ul>
            <p class="hint mt-s">\(page(ClusterPhrases.unplaced(unplaced)))</p>
            """
    }

    package static func legend(_ page: Page) -> HTML {
        func key(_ shape: HTML, _ word: HTML) -> HTML {
            "<li><svg viewBox=\"0 0 10 10\" class=\"map\" aria-hidden=\"true\">\(shape)</svg>\(word)</li>"
        }
        return """
            <ul class="legend">\
            \(key("<g class=\"many\"><circle cx=\"5\" cy=\"5\" r=\"4.5\"/></g>", page(ClusterPhrases.mapMany)))\
            \(key("<g class=\"few\"><circle cx=\"5\" cy=\"5\" r=\"4.5\"/></g>", page(ClusterPhrases.mapFew)))\
            \(key("<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>", page(ClusterPhrases.mapNone)))</ul>
            """
    }

    /// `06` of `MA-06`.
    private static func short(_ tile: RegionTile) -> String { String(tile.code.suffix(2)) }

    private static func grain(_ tile: RegionTile, _ page: Page) -> HTML {
        let (x, y) = centre(tile)
        let style: HTML = tile.count == 0 ? "none" : tile.count < 5 ? "few" : "many"
        return """
            <g class="\(style)"><circle cx="\(x)" cy="\(y)" r="30"/><text class="big" x="\(x)" y="\(y + 3)" text-anchor="middle">\
            \(page.words.number(tile.count))</text><text class="short-name" x="\(x)" y="\(y + 18)" text-anchor="middle">\(short(tile))</text></g>
            """
    }

    /// Lines between tiles that stand side by side or one below the other, aslant.
    private static func bonds(_ tiles: [RegionTile]) -> HTML {
        var path: HTML = .empty
        for (index, a) in tiles.enumerated() {
            for b in tiles[(index + 1)...] {
                let (ax, ay) = centre(a)
                let (bx, by) = centre(b)
                guard (ax - bx) * (ax - bx) + (ay - by) * (ay - by) <= 90 * 90 else { continue }
                path += "M\(ax) \(ay)L\(bx) \(by)"
            }
        }
        return "<path class=\"bond\" d=\"\(path)\"/>"
    }

    /// Every other row stands half a tile further east, so that neighbours touch.
    private static func centre(_ tile: RegionTile) -> (Int, Int) {
        (40 + tile.column * 76 - (tile.row % 2 == 0 ? 38 : 0), 40 + tile.row * 66)
    }
}
