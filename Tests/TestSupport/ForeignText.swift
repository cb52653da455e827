import Foundation
package import Values

/// The texts of a page that stand in another language than they are marked with: `#expect(foreignText(html, .ar) == [])`.
///
/// A text belongs to the nearest `lang` around it. On Arabic pages one with more Latin than Arabic letters is foreign (acronyms, codes and
/// addresses are nobody's); on the others one with Arabic letters or with little words of the other European language. What stands
/// under `title` cannot be marked and is left out.
package func foreignText(_ html: String, _ language: Language) -> [String] {
    var reader = ForeignText(language: language)
    reader.read(html)
    return reader.found
}

/// Each text of the page that is in its own language, as a reader sees it.
package func ownTexts(_ html: String, _ language: Language) -> [String] {
    var reader = ForeignText(language: language)
    reader.read(html)
    return reader.own
}

private struct ForeignText {
    let language: Language
    private(set) var found: [String] = []
    private(set) var own: [String] = []
    private var open: [(name: String, lang: String, isExempt: Bool)] = []

    init(language: Language) { self.language = language }

    private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "path", "rect", "circle"]
    private static let small: [Language: Set<String>] = [
        .fr: [
            "the", "of", "and", "with", "from", "by", "that", "was", "were", "is", "are", "for", "not", "which", "on",
        ],
        .en: ["le", "la", "les", "des", "du", "et", "une", "est", "dans", "pour", "avec", "sur", "par", "au", "aux"],
        .ar: [],
    ]

    mutating func read(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            text(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else { break }
            tag(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
    }

    private mutating func tag(_ tag: Substring) {
        if tag.hasPrefix("!") { return }
        let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }).lowercased()
        if tag.hasPrefix("/") {
            if let place = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(place...) }
            return
        }
        if tag.hasSuffix("/") || Self.void.contains(name) { return }
        let lang = tag.firstMatch(of: #/\slang="([a-z]+)"/#).map { String($0.1) } ?? open.last?.lang ?? ""
        // An address is isolated from left to right; a quotation has its language too.
        let isAddress = name == "bdi" && tag.contains("dir=\"ltr\"") && !tag.contains("lang=")
        let isCode = isAddress || tag.contains("class=\"id") || name == "title" || name == "script"
        open.append((name, lang, isCode || (open.last?.isExempt ?? false)))
    }

    private mutating func text(_ raw: Substring) {
        guard let around = open.last, around.lang == language.rawValue, !around.isExempt else { return }
        let text = raw.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return }
        own.append(text)
        if isForeign(text) { found.append(text) }
    }

    private func isForeign(_ text: String) -> Bool {
        let arabic = text.unicodeScalars.count { (0x0620...0x06D3).contains($0.value) }
        let words = text.split { !($0.isLetter || "@.-/".contains($0)) }
        guard language == .ar else {
            return arabic > 0 || words.contains { Self.small[language]!.contains($0.lowercased()) }
        }
        let latin = words.filter { word in
            word.contains { $0.isLowercase } && !word.contains { "@/".contains($0) }
                && word.dropLast().firstIndex(of: ".") == nil
        }
        return latin.joined().unicodeScalars.count { $0.properties.isAlphabetic && $0.value < 0x250 } > arabic
    }
}
