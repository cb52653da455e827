import Digest
import Synchronization
import Values

/// Public pages in memory, by address (which names the language), for the present version of the public data.
///
/// A page that was being made when the data changed is not kept. None is kept beyond the minute in which it was made:
/// deadlines fall on whole minutes, and another node's changes are seen no later. Addresses with a query are as many
/// as anybody cares to invent, so they share a small shelf of their own and never push out the pages without one.
final class PageCache: Sendable {
    struct Kept: Sendable {
        let bytes: [UInt8]
        let etag: String
        let headers: [(name: String, value: String)]

        init(bytes: [UInt8], headers: [(name: String, value: String)]) {
            self.bytes = bytes
            etag = "\"" + String(SHA256Digest(of: bytes).description.prefix(32)) + "\""
            self.headers =
                headers + [("etag", etag), ("cache-control", "public, max-age=0, must-revalidate"), ("vary", "cookie")]
        }

        /// RFC 9110, 13.1.2: weakly compared.
        func answer(to request: Request) -> Response {
            let asked = request.headers["if-none-match"] ?? ""
            let isKnown = asked.split(separator: ",").contains {
                let tag = $0.drop { $0 == " " || $0 == "W" || $0 == "/" }
                return tag == etag[...] || tag == "*"
            }
            return Response(isKnown ? .notModified : .ok, headers: headers, body: isKnown ? [] : bytes)
        }
    }

    /// Emptied when it is full.
    private struct Shelf {
        let largest: Int
        var pages: [String: Kept] = [:]
        var bytes = 0

        mutating func keep(_ kept: Kept, for key: String) {
            // What a dictionary entry and the headers take besides, generously.
            let size = kept.bytes.count + key.utf8.count + 1_000
            if bytes + size > largest { (pages, bytes) = ([:], 0) }
            if pages.updateValue(kept, forKey: key) == nil { bytes += size }
        }
    }

    private struct State {
        var version = 0
        var minute: Int64 = 0
        var plain = Shelf(largest: 16 << 20)
        var queried = Shelf(largest: 4 << 20)

        mutating func forget() {
            version += 1
            (plain, queried) = (Shelf(largest: plain.largest), Shelf(largest: queried.largest))
        }
    }

    private let state = Mutex(State())

    /// The page, if one is kept, and else the version under which to keep the one that will be made.
    func find(_ path: Path, _ language: Language, at now: Instant) -> (kept: Kept?, version: Int) {
        let (key, minute) = (path.inLanguage(language).text, now.milliseconds / 60_000)
        return state.withLock { state in
            if state.minute != minute {
                state.forget()
                state.minute = minute
            }
            return (state.plain.pages[key] ?? state.queried.pages[key], state.version)
        }
    }

    func keep(_ kept: Kept, for path: Path, _ language: Language, at version: Int) {
        let key = path.inLanguage(language).text
        let hasQuery = key.utf8.contains(UInt8(ascii: "?"))
        state.withLock { state in
            guard state.version == version else { return }
            if hasQuery { state.queried.keep(kept, for: key) } else { state.plain.keep(kept, for: key) }
        }
    }

    func forget() { state.withLock { $0.forget() } }

    /// Bytes held, at most.
    var size: Int { state.withLock { $0.plain.bytes + $0.queried.bytes } }
}
