/// A sentence of the catalogue taken apart: its own words, and the names of what is put in.
typealias Template = [TemplatePart]

enum TemplatePart: Sendable, Equatable {
    case words(String)
    case argument(String)
}

extension Template {
    /// A brace without its pair is one of the sentence's words.
    init(parsing text: String) {
        var parts: Template = []
        var words = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            if name.utf8.allSatisfy(TemplatePart.isOfName), !name.isEmpty {
                words += rest[..<open]
                if !words.isEmpty { parts.append(.words(words)) }
                parts.append(.argument(String(name)))
                words = ""
            } else {
                words += rest[...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        words += rest
        if !words.isEmpty { parts.append(.words(words)) }
        self = parts
    }
}

extension TemplatePart {
    fileprivate static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// A text of the catalogue, its templates taken apart.
enum Taken: Sendable {
    case plain(Template)
    /// By the places of the forms; in place of one that the language does not know stands the last.
    case plural([Template])

    init(_ text: Catalogue.Text) {
        switch text {
        case .plain(let sentence): self = .plain(Template(parsing: sentence))
        case .plural(let forms):
            let other = forms[.other].map { Template(parsing: $0) } ?? []
            self = .plural(PluralForm.allCases.map { form in forms[form].map { Template(parsing: $0) } ?? other })
        }
    }
}
