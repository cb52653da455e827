package import Phrases

extension Page {
    /// A table whose rows stand as cards on a narrow screen, each figure beside its column's name. `title` is the column that names the
    /// row; each row has a cell for each column, and an empty cell is left out of its card.
    package func cards(
        _ caption: Phrase, head: [(Phrase, isNumber: Bool)], title: Int = 0, _ rows: [[HTML]]
    ) -> HTML {
        cards(caption, head: head, title: title) { table in
            for cells in rows {
                table.row { row in
                    for cell in cells { row.cell(cell) }
                }
            }
        }
    }

    /// The same, its rows written in place: for tables of many.
    package func cards(
        _ caption: Phrase, head: [(Phrase, isNumber: Bool)], title: Int = 0, _ write: (CardRows) -> Void
    ) -> HTML {
        let columns = head.map { name, isNumber -> HTML in
            "<th role=\"columnheader\" scope=\"col\"\(flag: isNumber, " class=\"n\"")>\(self(name))</th>"
        }
        let rows = CardRows(seams(head, title))
        write(rows)
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(regionName(caption))"><table class="table stacks" role="table">\
            <thead role="rowgroup"><tr role="row">\(columns)</tr></thead><tbody role="rowgroup">\(rows.out.finished())</tbody></table></div>
            """
    }

    /// What stands before, between and after the cells of a row.
    private func seams(_ head: [(Phrase, isNumber: Bool)], _ title: Int) -> Seams {
        var (seams, end): ([HTML], HTML) = ([], "<tr role=\"row\">")
        for (index, column) in head.enumerated() {
            if index == title {
                seams.append("\(end)<th role=\"rowheader\" scope=\"row\"\(flag: column.isNumber, " class=\"n\"")>")
            } else {
                seams.append(
                    "\(end)<td role=\"cell\"\(flag: column.isNumber, " class=\"n\"") data-label=\"\(text(column.0))\"><div>"
                )
            }
            end = index == title ? "</th>" : "</div></td>"
        }
        return Seams(seams + ["\(end)</tr>"])
    }
}

/// Pieces of markup in one place: rows in the hundred are written between them.
private final class Seams {
    let count: Int
    private let bytes: UnsafeMutablePointer<UInt8>
    /// Where each piece begins, and where the last one ends.
    private let places: UnsafeMutablePointer<Int>

    init(_ pieces: [HTML]) {
        count = pieces.count
        bytes = .allocate(capacity: pieces.reduce(0) { $0 + $1.count })
        places = .allocate(capacity: count + 1)
        var end = 0
        for (index, piece) in pieces.enumerated() {
            (places + index).initialize(to: end)
            piece.eachPiece { part in
                if let start = part.baseAddress { (bytes + end).initialize(from: start, count: part.count) }
                end += part.count
            }
        }
        (places + count).initialize(to: end)
    }

    deinit {
        bytes.deallocate()
        places.deallocate()
    }

    @inline(__always)
    func write(_ index: Int, on out: HTML.Writer) {
        let start = places[index]
        out.write(plain: UnsafeBufferPointer(start: bytes + start, count: places[index + 1] - start))
    }
}

/// Writes the rows of a table of cards.
package struct CardRows {
    fileprivate let out = HTML.Writer()
    private let seams: Seams
    fileprivate init(_ seams: Seams) { self.seams = seams }

    /// One row: a cell for each column, in their order.
    package func row(_ write: (inout CardRow) -> Void) {
        var row = CardRow(out, seams)
        write(&row)
        row.end()
    }
}

package struct CardRow {
    private let out: HTML.Writer
    private let seams: Seams
    private var column = 0
    fileprivate init(_ out: HTML.Writer, _ seams: Seams) { (self.out, self.seams) = (out, seams) }

    package mutating func cell(_ content: HTML) {
        next()
        out.write(content)
    }

    /// A cell that `write` fills.
    package mutating func cell(_ write: (HTML.Writer) -> Void) {
        next()
        write(out)
    }

    private mutating func next() {
        precondition(column < seams.count - 1)
        seams.write(column, on: out)
        column += 1
    }

    fileprivate mutating func end() {
        while column < seams.count - 1 { next() }
        seams.write(column, on: out)
    }
}
