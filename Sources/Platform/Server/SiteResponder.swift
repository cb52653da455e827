import Files
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Values
import Web

/// A request context that keeps the peer's address.
struct PeerContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

/// Turns Hummingbird's request into ours, and our response into its own.
struct SiteResponder: HTTPResponder {
    typealias Context = PeerContext
    let site: Site
    let proxies: TrustedProxies
    let metrics: RequestMetrics
    let logger: Logger

    func respond(to request: Hummingbird.Request, context: PeerContext) async throws -> Hummingbird.Response {
        let start = ContinuousClock.now
        let id = RequestID.make()
        let answer: Web.Response
        if let ours = read(request, context, id) {
            answer = await site.respond(to: ours)
        } else {
            answer = .text("method not allowed\n", status: .methodNotAllowed)
        }
        let took = ContinuousClock.now - start
        metrics.count(status: answer.status.rawValue, seconds: took.seconds)
        logger.debug(
            "request",
            metadata: [
                "id": "\(id)", "method": "\(request.method.rawValue)", "status": "\(answer.status.rawValue)",
                "microseconds": "\(Int(took.seconds * 1_000_000))",
            ])
        return write(answer, id, request.method == .head)
    }

    private func read(_ request: Hummingbird.Request, _ context: PeerContext, _ id: String) -> Web.Request? {
        guard let method = Web.Method(rawValue: request.method.rawValue) else { return nil }
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
        }
        headers["x-request-id"] = id
        let peer = context.remoteAddress?.ipAddress ?? "unknown"
        let isTrusted = proxies.trusts(peer)
        let forwarded = headers["x-forwarded-for"]?.split(separator: ",").last.map { part in
            String(part.filter { $0 != " " })
        }
        let body = request.body
        return Web.Request(
            method, request.uri.path, query: request.uri.query ?? "", headers: headers,
            body: method == .post ? Files.RequestBody.streaming(body) : .empty,
            remoteAddress: isTrusted ? forwarded ?? peer : peer,
            isSecure: isTrusted && headers["x-forwarded-proto"] == "https")
    }

    private func write(_ answer: Web.Response, _ id: String, _ isHead: Bool) -> Hummingbird.Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        if let name = HTTPField.Name("x-request-id") { headers[name] = id }
        let body: ResponseBody
        switch answer.body {
        case .bytes(let bytes): body = .init(byteBuffer: ByteBuffer(bytes: isHead ? [] : bytes))
        case .file(let path, let size): body = FileSender.body(path, size)
        }
        return Hummingbird.Response(status: .init(code: answer.status.rawValue), headers: headers, body: body)
    }
}

extension Files.RequestBody {
    /// Pulls piece by piece, so that a slow reader slows the sender.
    fileprivate static func streaming(_ body: Hummingbird.RequestBody) -> Files.RequestBody {
        .stream {
            let pieces = Pieces(body)
            return AsyncThrowingStream(unfolding: { try await pieces.next() })
        }
    }

    /// One reader pulls, never two at once.
    private final class Pieces: @unchecked Sendable {
        private var iterator: Hummingbird.RequestBody.AsyncIterator
        init(_ body: Hummingbird.RequestBody) { iterator = body.makeAsyncIterator() }
        func next() async throws -> [UInt8]? { try await iterator.next().map { Array($0.readableBytesView) } }
    }
}

/// Sends a stored file in pieces of 64 KiB.
enum FileSender {
    static func body(_ path: String, _ size: Int) -> ResponseBody {
        let write: @Sendable (inout any ResponseBodyWriter) async throws -> Void = { try await send(path, to: &$0) }
        return ResponseBody(contentLength: size, write)
    }

    static func send(_ path: String, to writer: inout any ResponseBodyWriter) async throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 65_536), !piece.isEmpty {
            try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
    }
}

enum RequestID {
    /// 16 hexadecimal digits: enough to find one request in the log.
    static func make() -> String { String(UInt64.random(in: .min ... .max), radix: 16) }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
