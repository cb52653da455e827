import Digest
import Synchronization
import Values

/// Public pages in memory, by address (which names the language), for the present version of the data; and what pages are
/// made of, by name.
///
/// The version is the length of the history, which every act lengthens in its own transaction, on whichever node: it is
/// asked of the database at most once a second, so a change made elsewhere shows after a second at the latest. A page that
/// was being made when the data changed is not kept. None is kept beyond the minute in which it was made: deadlines fall on
/// whole minutes. Addresses with a query are as many
/// as anybody cares to invent, so they share a small shelf of their own and never push out the pages without one; and only
/// one that is asked for again is kept at all, the first answer being nobody's but the reader's.
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
        /// The length of the history under which everything here was made; nil before it was asked for.
        var length: Int?
        var askedAt: Instant?
        var parts: [String: any Sendable] = [:]
        /// Hashes of the addresses with a query that were asked for once.
        var seen: Set<Int> = []
        var minute: Int64 = 0
        var plain = Shelf(largest: 16 << 20)
        var queried = Shelf(largest: 4 << 20)

        mutating func isSeenAgain(_ key: String) -> Bool {
            if seen.count > 10_000 { seen = [] }
            return !seen.insert(key.hashValue).inserted
        }

        mutating func forget() {
            version += 1
            (parts, seen) = ([:], [])
            (plain, queried) = (Shelf(largest: plain.largest), Shelf(largest: queried.largest))
        }
    }

    private let state = Mutex(State())

    /// The page, if one is kept, and else the version under which to keep the one that will be made; nil where it is not
    /// worth keeping.
    func find(_ path: Path, _ language: Language, at now: Instant) -> (kept: Kept?, version: Int?) {
        let (key, minute) = (path.inLanguage(language).text, now.milliseconds / 60_000)
        return state.withLock { state in
            if state.minute != minute {
                state.forget()
                state.minute = minute
            }
            guard Self.hasQuery(key) else { return (state.plain.pages[key], state.version) }
            if let kept = state.queried.pages[key] { return (kept, state.version) }
            return (nil, state.isSeenAgain(key) ? state.version : nil)
        }
    }

    private static func hasQuery(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: "?")) }

    func keep(_ kept: Kept, for path: Path, _ language: Language, at version: Int) {
        let key = path.inLanguage(language).text
        state.withLock { state in
            guard state.version == version else { return }
            if Self.hasQuery(key) { state.queried.keep(kept, for: key) } else { state.plain.keep(kept, for: key) }
        }
    }

    /// Whether the database is to be asked for the length of its history now; whoever is told yes does it, nobody else
    /// within the same second.
    func isAskedFor(at now: Instant) -> Bool {
        state.withLock { state in
            if let asked = state.askedAt, asked <= now, now < asked.adding(seconds: 1) { return false }
            state.askedAt = now
            return true
        }
    }

    /// Forgets what was made before the history had this length.
    func follow(_ length: Int) {
        state.withLock { state in
            if let known = state.length, known < length { state.forget() }
            state.length = max(length, state.length ?? 0)
        }
    }

    /// The part kept under `name`, and the version under which to keep another.
    func part(_ name: String) -> (kept: (any Sendable)?, version: Int) {
        state.withLock { ($0.parts[name], $0.version) }
    }

    /// Names are written in our code, so there are few.
    func keep(_ part: any Sendable, as name: String, at version: Int) {
        state.withLock { state in
            if state.version == version { state.parts[name] = part }
        }
    }

    func forget() { state.withLock { $0.forget() } }

    /// Bytes held, at most.
    var size: Int { state.withLock { $0.plain.bytes + $0.queried.bytes } }
}
