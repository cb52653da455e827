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

    /// A weight as RFC 9110, 12.4.2 writes it: `0.25` is 250; anything else weighs nothing.
    private static func thousandths(_ text: String) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Digits.read(parts[0].utf8), whole <= 1 else { return 0 }
        guard parts.count == 2, !parts[1].isEmpty else { return whole * 1000 }
        guard parts[1].utf8.count <= 3, let rest = Digits.read(parts[1].utf8) else { return 0 }
        return min(whole * 1000 + [100, 10, 1][parts[1].utf8.count - 1] * rest, 1000)
    }
}
