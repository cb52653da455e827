import Phrases
package import Values

/// The rows of a list, written in place from the block that holds their texts.
extension Page {
    /// A text of the record, marked with its language where that is another than the reader's.
    package func write(_ text: ShownText?, of block: TextBlock, on out: HTML.Writer) {
        guard let text else { return }
        if text.language == language { return out.write(text.place, of: block) }
        out.write("<bdi lang=\"")
        out.write(text: text.language.rawValue)
        out.write("\" dir=\"")
        out.write(text: text.language.direction)
        out.write("\">")
        out.write(text.place, of: block)
        out.write("</bdi>")
    }

    /// An identifier or a code.
    package func write(code place: TextBlock.Place, of block: TextBlock, on out: HTML.Writer) {
        block.read(place) { code in
            out.write(code.count > Self.longestPiece ? "<bdi class=\"id long\">" : "<bdi class=\"id\">")
            out.write(text: code)
            out.write("</bdi>")
        }
    }

    package func write(_ instant: Instant, on out: HTML.Writer) {
        out.write("<time datetime=\"")
        out.write { instant.write(&$0) }
        out.write("\">")
        out.write { words.write(time: LocalTime(instant), &$0) }
        out.write("</time>")
    }

    /// Where the records of one kind are found: `root`, then the id of each.
    package func links(under root: Path) -> RecordLinks { RecordLinks("\(root, in: language)/") }
}

extension HTML.Writer {
    /// Escaped.
    package func write(_ place: TextBlock.Place, of block: TextBlock) { block.read(place) { write(text: $0) } }
}

/// The links of a list, which differ in the id at their end: what they share is made once.
package struct RecordLinks {
    private let start: HTML
    fileprivate init(_ start: HTML) { self.start = start }

    package func write(_ id: TextBlock.Place, of block: TextBlock, on out: HTML.Writer) {
        out.write(start)
        block.read(id) { bytes in
            if PercentEncoding.isPlain(bytes) { return out.write(plain: bytes) }
            out.write(text: PercentEncoding.encode(block[id]))
        }
    }
}
