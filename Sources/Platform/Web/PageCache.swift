import Digest
import Synchronization

/// Public pages in memory, by path (which names the language), for the present version of the public data.
/// A page that was being made when the data changed is not kept.
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

        func answer(to request: Request) -> Response {
            let asked = request.headers["if-none-match"] ?? ""
            let isKnown = asked.split(separator: ",").contains {
                $0.drop { $0 == " " || $0 == "W" || $0 == "/" } == etag[...]
            }
            return Response(isKnown ? .notModified : .ok, headers: headers, body: isKnown ? [] : bytes)
        }
    }

    private struct State {
        var version = 0
        var pages: [String: Kept] = [:]
        var bytes = 0
    }

    private static let largest = 16 << 20
    private let state = Mutex(State())

    var version: Int { state.withLock(\.version) }
    func find(_ key: String) -> Kept? { state.withLock { $0.pages[key] } }

    func keep(_ kept: Kept, for key: String, at version: Int) {
        state.withLock { state in
            guard state.version == version else { return }
            if state.bytes + kept.bytes.count > Self.largest { (state.pages, state.bytes) = ([:], 0) }
            state.bytes += kept.bytes.count - (state.pages[key]?.bytes.count ?? 0)
            state.pages[key] = kept
        }
    }

    func forget() { state.withLock { $0 = State(version: $0.version + 1) } }
}
