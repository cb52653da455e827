package import Values

/// One message to one person, in plain text: what has to be said, before it is known how it is sent.
package struct Mail: Sendable, Equatable {
    package struct Attachment: Sendable, Equatable {
        package let name: String
        /// `application/pdf`.
        package let mediaType: String
        package let bytes: [UInt8]
        package init(name: String, mediaType: String, bytes: [UInt8]) {
            (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
        }
    }

    /// The same message sent twice keeps its id, so that a mail program can show it once.
    package let id: ID<Mail>
    package let to: EmailAddress
    package let subject: String
    package let text: String
    package let attachments: [Attachment]

    package init(id: ID<Mail>, to: EmailAddress, subject: String, text: String, attachments: [Attachment] = []) {
        (self.id, self.to, self.subject, self.text, self.attachments) = (id, to, subject, text, attachments)
    }
}

/// Who sends: the name that readers see, and the address that takes replies and returns.
package struct MailSender: Sendable, Equatable {
    package let name: String
    package let address: EmailAddress
    package init(name: String, address: EmailAddress) { (self.name, self.address) = (name, address) }
}

/// A way for messages to leave.
package protocol MailTransport: Sendable {
    /// Returns once somebody else answers for the message: a server has taken it, or it is in its file.
    /// - Throws: `MailError`.
    func send(_ mail: Mail, from sender: MailSender, at instant: Instant) async throws
}

package enum MailError: Error, Equatable {
    /// An address or a host that would be read as something else on its way.
    case address(String)
    /// The server said no for good: asking again is of no use. Its three-digit answer.
    case refused(Int)
    /// Nobody answered, or not now. Words for the log.
    case unavailable(String)
}

extension MailError: CustomStringConvertible {
    /// For the log, which holds nobody's address.
    package var description: String {
        switch self {
        case .address: "an address or a host that would be read as something else"
        case .refused(let code): "refused: \(code)"
        case .unavailable(let words): "unavailable: \(words)"
        }
    }
}
