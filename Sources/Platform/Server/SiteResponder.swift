import Files
import HTTPTypes
import HummingbirdCore
import NIOCore
import Web

/// Turns the server's request into ours, and our response into its own.
struct SiteResponder: Sendable {
    let site: Site
    let proxies: TrustedProxies
    let metrics: RequestMetrics
    private let date = ResponseDate()
    private let buffers = PageBuffers()

    init(site: Site, proxies: TrustedProxies, metrics: RequestMetrics) {
        (self.site, self.proxies, self.metrics) = (site, proxies, metrics)
    }

    /// - Throws: what ends the connection: an answer that could not be written, or one given before all of the request was read.
    func respond(to request: HummingbirdCore.Request, _ writer: consuming ResponseWriter, _ channel: any Channel)
        async throws
    {
        let start = ContinuousClock.now
        metrics.begin()
        defer { metrics.end() }
        let id = RequestID.make()
        let intake = Intake(request.body)
        let asked = read(request, channel.remoteAddress, id, intake)
        let answer = await site.respond(to: asked)
        metrics.count(
            route: answer.route, method: asked.method.rawValue, status: answer.status.rawValue, took: .now - start)
        let hasBody = request.headers[.contentLength] != nil || request.headers[.transferEncoding] != nil
        let closes = hasBody ? await !intake.isDrained() : false
        let (body, page) = body(answer)
        let head = head(answer, length: body.contentLength, id, closes: closes)
        try await writer.write(response: head, body: body)
        if let page { buffers.putBack(page) }
        if closes { throw Unread() }
    }

    private func read(
        _ request: HummingbirdCore.Request, _ address: SocketAddress?, _ id: String, _ intake: Intake
    ) -> Web.Request {
        let method = Web.Method(rawValue: request.method.rawValue) ?? .other
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + (name == "cookie" ? "; " : ", ") + field.value } ?? field.value
        }
        headers["x-request-id"] = id
        let peer = address?.ipAddress ?? "unknown"
        let isTrusted = proxies.trusts(peer)
        let forwarded = headers["x-forwarded-for"]?.split(separator: ",").last.map { part in
            String(part.filter { $0 != " " })
        }
        return Web.Request(
            method, request.uri.path, query: request.uri.query ?? "", headers: headers,
            body: method == .post ? intake.body : .empty, remoteAddress: isTrusted ? forwarded ?? peer : peer,
            isSecure: isTrusted && headers["x-forwarded-proto"] == "https")
    }

    private func head(_ answer: Web.Response, length: Int?, _ id: String, closes: Bool) -> HTTPResponse {
        var fields = HTTPFields()
        fields.reserveCapacity(answer.headers.count + 5)
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        fields.append(HTTPField(name: Self.requestID, value: id))
        // The answer to HEAD tells its own; with 304 it would be that of the page that is not sent (RFC 9110, 15.4.5).
        if let length, answer.status != .notModified, answer.header("content-length") == nil {
            fields.append(HTTPField(name: .contentLength, value: String(length)))
        }
        if closes { fields.append(HTTPField(name: .connection, value: "close")) }
        fields.append(HTTPField(name: .date, value: date.text()))
        fields.append(HTTPField(name: .server, value: "grappe"))
        return HTTPResponse(status: .init(code: answer.status.rawValue), headerFields: fields)
    }

    private static let requestID = HTTPField.Name("x-request-id")!

    /// What is sent, and for a page what it is sent from.
    private func body(_ answer: Web.Response) -> (ResponseBody, page: ByteBuffer?) {
        switch answer.body {
        case .bytes(let bytes): return (.init(byteBuffer: ByteBuffer(bytes: bytes)), nil)
        case .page(let html):
            var page = buffers.take(html.count)
            html.eachPiece { _ = page.writeBytes($0) }
            return (.init(byteBuffer: page), page)
        case .file(let path, let size): return (FileSender.body(path, size), nil)
        }
    }
}

/// An answer was given before all of the request was read, and what is left is too much to read for nothing.
struct Unread: Error {}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
