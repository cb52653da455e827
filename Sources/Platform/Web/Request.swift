package import Files

package enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

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

    package init(
        _ method: Method, _ path: String, query: String = "", headers: [String: String] = [:],
        body: RequestBody = .empty,
        remoteAddress: String = "127.0.0.1", isSecure: Bool = false
    ) {
        (self.method, self.path, self.query, self.headers) = (method, path, query, headers)
        (self.body, self.remoteAddress, self.isSecure) = (body, remoteAddress, isSecure)
    }

    package func cookie(_ name: String) -> String? {
        for pair in (headers["cookie"] ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name[...] { return String(parts[1]) }
        }
        return nil
    }
}
