import Values

/// The language of a path that names none: the cookie's, else the browser's first that we speak, else French.
enum LanguageChoice {
    static func of(_ request: Request) -> Language {
        if let kept = request.cookie("language").flatMap(Language.init(rawValue:)) { return kept }
        return accepted(request.headers["accept-language"] ?? "") ?? .fr
    }

    /// RFC 9110, 12.5.4: ranges by weight, the order of the header among equals.
    private static func accepted(_ header: String) -> Language? {
        var best: (language: Language, weight: Int)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix(2)).lowercased()),
                tag.count == 2 || tag.dropFirst(2).hasPrefix("-")
            else { continue }
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }.map { thousandths(String($0.dropFirst(2))) } ?? 1000
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }

    private static func thousandths(_ text: String) -> Int { Double(text).map { Int(min(max($0, 0), 1) * 1000) } ?? 0 }
}
