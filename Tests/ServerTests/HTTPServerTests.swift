import Access
import Database
import Digest
import Files
import Foundation
import Logging
import Server
import TestSupport
import Testing
import Values
import Web

/// The site over a real socket, spoken to byte by byte.
@Suite struct HTTPServerTests {
    private let metrics = PrometheusMetrics()

    private static func site() async throws -> Site {
        let folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)")
        var module = Module("test", phrases: nil)
        module.routes = [
            .get("/page", .anyone) { context in
                .text("\(context.request.headers["x-request-id"] ?? "") \(context.request.remoteAddress)")
            },
            .post("/form", .anyone) { _ in .text("taken") },
            .get("/things/{id}", .anyone) { context in .text(try context.parameter("id")) },
        ]
        return try Site(
            modules: [module], database: try await TestDatabase.open(.sqlite),
            files: FileStore(folder: folder.appending(path: "files").path), clock: .system,
            settings: SiteSettings(
                authority: Localized(fr: "A"), isDemonstration: false, baseURL: "http://grappe.test",
                limits: FileLimits(), key: SecretKey.random()),
            assets: Assets(folder: folder), identity: .none)
    }

    /// Serves for the length of `body`.
    private func serving(proxies: [String] = [], _ body: (Int) async throws -> Void) async throws {
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let server = HTTPServer(
            site: try await Self.site(), host: "127.0.0.1", port: 0, proxies: TrustedProxies(proxies),
            grace: .seconds(20), metrics: RequestMetrics(metrics),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { opened.yield($0) }
        let running = Task { try await server.run() }
        var port: Int?
        for await open in ports {
            port = open
            break
        }
        do { try await body(try #require(port)) } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        _ = await running.result
    }

    /// Sends `text` and reads until the other side closes, or nothing more comes for a minute (a busy machine is slow, not silent).
    private func talk(_ port: Int, _ text: String) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.exchange(port, Array(text.utf8))) }
        }
    }

    private static func exchange(_ port: Int, _ bytes: [UInt8]) -> String {
        let end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(end) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(end, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(end, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isOpen = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(end, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard isOpen == 0 else { return "refused" }
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(end, $0.baseAddress!, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { break }
            sent += count
        }
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(end, &piece, piece.count, 0)
            guard count > 0 else { break }
            all += piece[..<count]
        }
        return String(decoding: all, as: UTF8.self)
    }

    private func get(_ path: String, _ more: String = "", method: String = "GET") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(more)\r\n"
    }

    @Test func answersCarryAnIdOfOurs() async throws {
        try await serving { port in
            let answer = await talk(port, get("/fr/page", "X-Request-Id: mine\r\nX-Forwarded-For: 6.6.6.6\r\n"))
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            let id = try #require(answer.firstMatch(of: #/x-request-id: ([0-9a-f]{16})\r\n/#.ignoresCase())?.1)
            #expect(answer.hasSuffix("\(id) 127.0.0.1"))
            #expect(!answer.contains("mine"))
        }
    }

    @Test func aTrustedProxyTellsTheReadersAddress() async throws {
        try await serving(proxies: ["127.0.0.1"]) { port in
            let answer = await talk(port, get("/fr/page", "X-Forwarded-For: 6.6.6.6, 7.7.7.7\r\n"))
            #expect(answer.hasSuffix(" 7.7.7.7"))
        }
    }

    @Test func requestsAreCountedByRouteAndNeverByPath() async throws {
        try await serving { port in
            for path in [
                "/fr/things/secret-token-1", "/ar/things/secret-token-2?q=secret", "/secret-place", "/healthz",
            ] {
                _ = await talk(port, get(path, "Cookie: session=secret\r\nUser-Agent: secret\r\n"))
            }
            _ = await talk(port, get("/fr/things/secret-token-3", method: "DELETE"))
        }
        let text = metrics.text
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"/things/{id}\",status=\"2xx\"} 2\n"))
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"-\",status=\"3xx\"} 1\n"))
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"/healthz\",status=\"2xx\"} 1\n"))
        #expect(text.contains("grappe_requests_total{method=\"OTHER\",route=\"-\",status=\"4xx\"} 1\n"))
        #expect(text.contains("grappe_request_seconds_count{method=\"GET\",route=\"/things/{id}\"} 2\n"))
        #expect(text.contains("grappe_requests_in_flight 0\n"))
        #expect(!text.contains("secret"))
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE"]) func otherMethods(method: String) async throws {
        try await serving { port in
            let answer = await talk(port, get("/fr/page", method: method))
            #expect(answer.hasPrefix("HTTP/1.1 405"))
            #expect(answer.lowercased().contains("\r\nallow: get, head, post\r\n"))
            #expect(answer.lowercased().contains("\r\nx-frame-options: deny\r\n"))
        }
    }

    @Test func headTellsTheLengthAndSendsNothing() async throws {
        try await serving { port in
            let answer = await talk(port, get("/healthz", method: "HEAD")).lowercased()
            #expect(answer.contains("\r\ncontent-length: 3\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func headersBeyondMeasureAreRefused() async throws {
        try await serving { port in
            let long = "X-Long: \(String(repeating: "a", count: 40_000))\r\n"
            let many = String(repeating: "X-Many: a\r\n", count: 200)
            for more in [long, many] {
                let answer = await talk(port, get("/fr/page", more))
                #expect(!answer.hasPrefix("HTTP/1.1 200"))
            }
            #expect(await talk(port, get("/healthz")).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aBodyThatIsTooLargeIsNotReadToItsEnd() async throws {
        try await serving { port in
            let head = "POST /fr/form HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
            let answer = await talk(port, head + String(repeating: "a", count: 3 << 20))
            // The answer may be lost where the sender does not stop; the connection ends either way.
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 413"))
            #expect(await talk(port, get("/healthz")).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aSmallBodyThatNobodyReadIsPassedOver() async throws {
        try await serving { port in
            let head = "POST /fr/nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\na=1&"
            let answers = await talk(port, head + get("/healthz"))
            #expect(answers.hasPrefix("HTTP/1.1 404"))
            #expect(answers.hasSuffix("\r\n\r\nok\n"))
        }
    }
}
