import Values

/// A request's path taken apart: its language, and the segments after it.
struct Address {
    let language: Language
    /// Decoded. nil when an escape is broken, is not UTF-8 or holds a NUL: no page has such a path.
    let segments: [String]?
    let query: Form
    /// The one spelling of this address, however it was escaped: what links say, and what pages are kept under.
    let path: Path

    /// nil for a path without a language.
    init?(_ request: Request) {
        let pieces = request.path.utf8.split(separator: UInt8(ascii: "/"))
        guard let first = pieces.first.flatMap({ PercentEncoding.decode(Substring($0)) }),
            let language = Language(rawValue: first)
        else { return nil }
        self.language = language
        segments = Self.segments(pieces.dropFirst())
        query = request.query.isEmpty ? Form() : Form(urlencoded: request.query) ?? Form()
        path = Path(segments: segments ?? [], query: query)
    }

    private static func segments(_ pieces: ArraySlice<Substring.UTF8View>) -> [String]? {
        var segments: [String] = []
        segments.reserveCapacity(pieces.count)
        for piece in pieces {
            guard let segment = PercentEncoding.decode(Substring(piece)), !segment.utf8.contains(0) else { return nil }
            segments.append(segment)
        }
        return segments
    }

    /// Beyond any address of ours, so nobody reads further.
    static func isTooLong(_ request: Request) -> Bool { request.path.utf8.count + request.query.utf8.count > 8_000 }

    /// Where a path without a language leads: the same path in the reader's.
    static func localized(_ request: Request) -> Response {
        let target = Path(returned: request.path) ?? "/"
        let query = request.query.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? request.query : ""
        var response = Response.redirect(
            target.inLanguage(LanguageChoice.of(request)).text + (query.isEmpty ? "" : "?" + query))
        response.add("vary", "cookie, accept-language")
        return response
    }
}
