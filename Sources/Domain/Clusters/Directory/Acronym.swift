import Values
import Web

extension Page {
    /// The acronym, unless the name holds it already.
    func acronym(_ acronym: String?, beside name: Localized) -> HTML {
        guard var acronym else { return .empty }
        var name = name.text(language)
        let out = HTML.Writer()
        name.withUTF8 { name in acronym.withUTF8 { out.write(acronym: $0, beside: name) } }
        return out.finished()
    }
}

extension HTML.Writer {
    /// The same, of bytes of UTF-8.
    func write(
        acronym: UnsafeBufferPointer<UInt8>, beside name: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
    ) {
        guard !name.holds(acronym) else { return }
        write(" <span class=\"muted\"><bdi>")
        write(text: acronym)
        write("</bdi></span>")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Byte for byte: names and acronyms come from one file, written alike.
    fileprivate func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= count else { return false }
        return (0...(count - part.count)).contains { start in
            self[start] == first && self[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
