import Files
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
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

    func respond(to request: Hummingbird.Request, context: PeerContext) async throws -> Hummingbird.Response {
        let start = ContinuousClock.now
        metrics.begin()
        defer { metrics.end() }
        let id = RequestID.make()
        let intake = Intake(request.body)
        let asked = read(request, context, id, intake)
        let answer = await site.respond(to: asked)
        metrics.count(
            route: answer.route, method: asked.method.rawValue, status: answer.status.rawValue, took: .now - start)
        let hasBody = request.headers[.contentLength] != nil || request.headers[.transferEncoding] != nil
        let closes = hasBody ? await !intake.isDrained() : false
        return write(answer, id, closes: closes)
    }

    private func read(_ request: Hummingbird.Request, _ context: PeerContext, _ id: String, _ intake: Intake)
        -> Web.Request
    {
        let method = Web.Method(rawValue: request.method.rawValue) ?? .other
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
        return Web.Request(
            method, request.uri.path, query: request.uri.query ?? "", headers: headers,
            body: method == .post ? intake.body : .empty, remoteAddress: isTrusted ? forwarded ?? peer : peer,
            isSecure: isTrusted && headers["x-forwarded-proto"] == "https")
    }

    private func write(_ answer: Web.Response, _ id: String, closes: Bool) -> Hummingbird.Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        if let name = HTTPField.Name("x-request-id") { headers[name] = id }
        var body: ResponseBody
        switch answer.body {
        case .bytes(let bytes): body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .page(let html):
            var buffer = ByteBufferAllocator().buffer(capacity: html.count)
            html.eachPiece { _ = buffer.writeBytes($0) }
            body = .init(byteBuffer: buffer)
        case .file(let path, let size): body = FileSender.body(path, size)
        }
        if closes {
            headers[.connection] = "close"
            body = body.closing()
        }
        var response = Hummingbird.Response(
            status: .init(code: answer.status.rawValue), headers: headers, body: body)
        // A length would be that of the page that is not sent (RFC 9110, 15.4.5).
        if answer.status == .notModified { response.headers[.contentLength] = nil }
        return response
    }
}

/// An answer was given before all of the request was read, and what is left is too much to read for nothing.
struct Unread: Error {}

extension ResponseBody {
    /// Written, and then the connection ends: an error after the last byte is how a responder says so.
    fileprivate func closing() -> ResponseBody {
        ResponseBody(contentLength: contentLength) { [self] writer in
            try await write(writer)
            throw Unread()
        }
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

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
