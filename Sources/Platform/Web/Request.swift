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
                for pair in header.lazy.split(separator: UInt8(ascii: ";")) {
                    let pair = pair.drop { $0 == UInt8(ascii: " ") }
                    guard pair.starts(with: wanted), pair.dropFirst(wanted.count).first == UInt8(ascii: "=") else {
                        continue
                    }
                    let value = pair.dropFirst(wanted.count + 1)
                    if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
                }
                return nil
            }
        }
    }

    /// Given by the server, never by the sender; the log holds it too.
    var id: String { headers["x-request-id"] ?? "-" }

    /// What a page for everybody may depend on: the address, and nothing of who asks.
    var withoutReader: Request { Request(.get, path, query: query, remoteAddress: "") }
}
