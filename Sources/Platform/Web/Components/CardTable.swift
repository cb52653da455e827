package import Phrases

extension Page {
    /// A table whose rows stand as cards on a narrow screen, each figure beside its column's name. `title` is the column that names the
    /// row; each row has a cell for each column, and an empty cell is left out of its card.
    package func cards(
        _ caption: Phrase, head: [(Phrase, isNumber: Bool)], title: Int = 0, _ rows: [[HTML]]
    ) -> HTML {
        let columns = head.map { name, isNumber -> HTML in
            "<th role=\"columnheader\" scope=\"col\"\(flag: isNumber, " class=\"n\"")>\(self(name))</th>"
        }
        let openings = head.enumerated().map { index, column -> HTML in
            index == title
                ? "<th role=\"rowheader\" scope=\"row\"\(flag: column.isNumber, " class=\"n\"")>"
                : "<td role=\"cell\"\(flag: column.isNumber, " class=\"n\"") data-label=\"\(text(column.0))\"><div>"
        }
        let body = HTML.Writer()
        for cells in rows {
            body.write("<tr role=\"row\">")
            for index in cells.indices {
                body.write(openings[index])
                body.write(cells[index])
                body.write(index == title ? "</th>" : "</div></td>")
            }
            body.write("</tr>")
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(regionName(caption))"><table class="table stacks" role="table">\
            <thead role="rowgroup"><tr role="row">\(columns)</tr></thead><tbody role="rowgroup">\(body.finished())</tbody></table></div>
            """
    }
}
