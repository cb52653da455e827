import Foundation
import Values
package import Web

/// Where the mails of a test's site arrive.
package final class Mailbox: @unchecked Sendable {
    private let lock = NSLock()
    private var mails: [OutgoingMail] = []  // guarded by lock

    package init() {}
    package func take(_ mail: OutgoingMail) { lock.withLock { mails.append(mail) } }
    package var all: [OutgoingMail] { lock.withLock { mails } }
    package func to(_ email: String) -> [OutgoingMail] { all.filter { $0.to.description == email } }
    package func empty() { lock.withLock { mails = [] } }
}

extension OutgoingMail {
    /// The paths on the site that the text names, with their language: `/fr/links/…`.
    package var paths: [String] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            guard word.hasPrefix("http"), let slashes = word.range(of: "://"),
                let slash = word[slashes.upperBound...].firstIndex(of: "/")
            else { return nil }
            return String(word[slash...])
        }
    }
}
