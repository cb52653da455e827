import Values

package enum Status: Int, Sendable {
    case ok = 200, seeOther = 303, notModified = 304, badRequest = 400, forbidden = 403, notFound = 404,
        methodNotAllowed = 405,
        conflict = 409, gone = 410, tooLarge = 413,
        addressTooLong = 414, unsupported = 415, invalid = 422, tooMany = 429, internalError =
        500, unavailable = 503
}

package struct Response: Sendable {
    package var status: Status
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// The pattern of the route that answered, never the path; `-` where there was none.
    package internal(set) var route = "-"

    package enum Body: Sendable {
        case bytes([UInt8])
        case page(HTML)
        /// A stored file, sent in pieces; its size in bytes.
        case file(path: String, size: Int)

        package var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .page(let html): html.count
            case .file(_, let size): size
            }
        }

        /// nil for a file.
        package var bytes: [UInt8]? {
            switch self {
            case .bytes(let bytes): bytes
            case .page(let html): html.bytes
            case .file: nil
            }
        }
    }

    package init(_ status: Status, headers: [(String, String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, .bytes(body))
    }

    package static func html(_ html: HTML, status: Status = .ok) -> Response {
        var response = Response(status, headers: [("content-type", "text/html; charset=utf-8")])
        response.body = .page(html)
        return response
    }

    package static func text(_ text: String, status: Status = .ok, type: String = "text/plain; charset=utf-8")
        -> Response
    {
        Response(status, headers: [("content-type", type)], body: Array(text.utf8))
    }

    /// After a form that did something: 303, so that reloading does not send it again.
    package static func redirect(_ location: String) -> Response {
        Response(.seeOther, headers: [("location", location)])
    }

    /// Something to keep rather than to show. The name is given in both forms of RFC 6266.
    package static func download(_ bytes: [UInt8], type: String, name: String) -> Response {
        Response(
            .ok, headers: [("content-type", type), ("content-disposition", disposition("attachment", name))],
            body: bytes)
    }

    package static func file(path: String, size: Int, type: String, name: String) -> Response {
        var response = Response(
            .ok, headers: [("content-type", type), ("content-disposition", disposition("attachment", name))])
        response.body = .file(path: path, size: size)
        return response
    }

    package static func disposition(_ kind: String, _ name: String) -> String {
        let plain = String(
            decoding: name.utf8.map {
                $0 > 31 && $0 < 127 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") ? $0 : 95
            },
            as: UTF8.self)
        return "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(PercentEncoding.encode(name))"
    }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    package mutating func add(_ name: String, _ value: String) { headers.append((name, value)) }
    package mutating func addIfAbsent(_ name: String, _ value: String) {
        if header(name) == nil { headers.append((name, value)) }
    }
    mutating func addIfAbsent(_ more: [(String, String)]) {
        headers.reserveCapacity(headers.count + more.count)
        for (name, value) in more { addIfAbsent(name, value) }
    }

    var isPage: Bool { header("content-type")?.hasPrefix("text/html") == true }

    /// The answer to HEAD: as to GET, without the body, whose length it still tells (RFC 9110, 9.3.2).
    mutating func dropBody() {
        if status != .notModified { addIfAbsent("content-length", String(body.count)) }
        body = .bytes([])
    }

    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name == name }
        add(name, value)
    }

    /// For the whole site and this host only.
    package mutating func setCookie(
        _ name: String, _ value: String, secure: Bool, maxAge: Int? = nil, httpOnly: Bool = true,
        sameSite: String = "Lax"
    ) {
        var text = "\(secure ? Request.securePrefix : "")\(name)=\(value); Path=/; SameSite=\(sameSite)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if httpOnly { text += "; HttpOnly" }
        if secure { text += "; Secure" }
        headers.append(("set-cookie", text))
    }
}
