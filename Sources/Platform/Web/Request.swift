package import Files

package enum Method: String, Sendable {
    case get = "GET", head = "HEAD", post = "POST"
    /// Any other: nothing here answers it.
    case other = "OTHER"
}

/// A request as it came, before anybody knows whose it is. Header names are in lower case.
package struct Request: Sendable {
    package let method: Method
    /// Still percent-encoded, without query.
    package let path: String
    package let query: String
    package let headers: [String: String]
    package let body: RequestBody
    package let remoteAddress: String
    /// TLS ended at this server or, where proxies are trusted, at one of them.
    package let isSecure: Bool
    /// Behind TLS the names of cookies begin so: a browser then takes them from this very host only, never from a
    /// neighbour under the same domain (RFC 6265bis, 4.1.3.2).
    var cookiePrefix = ""
    static let securePrefix = "__Host-"

    package init(
        _ method: Method, _ path: String, query: String = "", headers: [String: String] = [:],
        body: RequestBody = .empty,
        remoteAddress: String = "127.0.0.1", isSecure: Bool = false
    ) {
        (self.method, self.path, self.query, self.headers) = (method, path, query, headers)
        (self.body, self.remoteAddress, self.isSecure) = (body, remoteAddress, isSecure)
    }

    package func cookie(_ name: String) -> String? {
        guard var header = headers["cookie"] else { return nil }
        var wanted = cookiePrefix.isEmpty ? name : cookiePrefix + name
        return header.withUTF8 { header in
            wanted.withUTF8 { wanted in
                var at = 0
                while at < header.count {
                    let end = header[at...].firstIndex(of: UInt8(ascii: ";")) ?? header.count
                    while at < end, header[at] == UInt8(ascii: " ") { at += 1 }
                    if let value = Self.value(of: wanted, in: header[at..<end]) { return value }
                    at = end + 1
                }
                return nil
            }
        }
    }

    /// What `name=value` says of a name; nil for another name, and for a value that says nothing.
    private static func value(of name: UnsafeBufferPointer<UInt8>, in pair: Slice<UnsafeBufferPointer<UInt8>>)
        -> String?
    {
        let mark = pair.startIndex + name.count
        guard mark + 1 < pair.endIndex, pair[mark] == UInt8(ascii: "="), pair[..<mark].elementsEqual(name) else {
            return nil
        }
        return String(decoding: pair[(mark + 1)...], as: UTF8.self)
    }

    /// Given by the server, never by the sender; the log holds it too.
    var id: String { headers["x-request-id"] ?? "-" }

    /// What a page for everybody may depend on: the address, and nothing of who asks.
    var withoutReader: Request { Request(.get, path, query: query, remoteAddress: "") }
}
