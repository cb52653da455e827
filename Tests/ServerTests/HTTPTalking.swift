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

/// A small site served for a moment, and what is said to it over a socket.
extension HTTPServerTests {
    static func site() async throws -> Site {
        let folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)")
        var module = Module("test", phrases: nil)
        module.routes = [
            .get("/page", .anyone) { context in
                .text("\(context.request.headers["x-request-id"] ?? "") \(context.request.remoteAddress)")
            },
            .post("/form", .anyone) { _ in .text("taken") },
            .get("/things/{id}", .anyone) { context in .text(try context.parameter("id")) },
            .get("/pages/{letter}", .anyone) { context in .html(try largePage(context.parameter("letter"))) },
        ]
        return try Site(
            modules: [module], database: try await TestDatabase.open(.sqlite),
            files: FileStore(folder: folder.appending(path: "files").path), clock: .system,
            settings: SiteSettings(
                authority: Localized(fr: "A"), isDemonstration: false, baseURL: "http://grappe.test",
                limits: FileLimits(), key: SecretKey.random()),
            assets: Assets(folder: folder), identity: .none)
    }

    /// Of one letter, the longer the later it comes in the alphabet: 20 to 520 kilobytes.
    static func largePage(_ letter: String) -> HTML {
        let size = letter.utf8.reduce(0) { $0 + Int($1) - 96 } * 20_000
        return HTML(text: String(repeating: letter, count: size))
    }

    /// Serves for the length of `body`.
    func serving(proxies: [String] = [], _ body: (Int) async throws -> Void) async throws {
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
    func talk(_ port: Int, _ text: String) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.exchange(port, Array(text.utf8))) }
        }
    }

    static func exchange(_ port: Int, _ bytes: [UInt8]) -> String {
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

    func get(_ path: String, _ more: String = "", method: String = "GET") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(more)\r\n"
    }

    static func headers(_ answer: String) -> [(name: String, value: String)] {
        let head = answer.components(separatedBy: "\r\n\r\n")[0]
        return head.components(separatedBy: "\r\n").dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
        }
    }
}
