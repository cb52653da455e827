import Foundation
package import Web

/// What came back to a browser.
package struct Answer: Sendable {
    package struct Cookie: Sendable {
        package let name: String
        package let value: String
        /// `HttpOnly`, `SameSite=Lax`, `Max-Age=0`, …
        package let attributes: [String]
        package var isRemoved: Bool { attributes.contains("Max-Age=0") }
    }

    package let response: Response
    package let text: String

    init(_ response: Response) {
        self.response = response
        if let bytes = response.body.bytes { text = String(decoding: bytes, as: UTF8.self) } else { text = "" }
    }

    package var status: Int { response.status.rawValue }
    package var location: String? { response.header("location") }

    package var cookies: [Cookie] {
        response.headers.filter { $0.name == "set-cookie" }.compactMap { header in
            let parts = header.value.components(separatedBy: "; ")
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return pair.count == 2 ? Cookie(name: pair[0], value: pair[1], attributes: Array(parts.dropFirst())) : nil
        }
    }

    /// The signature of the page's forms.
    package var signature: String? { text.firstMatch(of: #/name="csrf" value="([^"]*)"/#).map { String($0.1) } }

    /// The text within `main`, without the signature: what two readers may be shown to have seen alike.
    package var main: String {
        guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else { return text }
        return String(text[start.lowerBound..<end.lowerBound]).replacing(#/name="csrf" value="[^"]*"/#, with: "")
    }

    /// The first address of the page that matches.
    package func link(_ prefix: String) -> String? {
        text.matches(of: #/(?:href|action)="([^"]*)"/#).map { String($0.1) }.first { $0.contains(prefix) }
    }
}
