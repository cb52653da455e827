package import Values

/// A mail as a job composes it: plain text, in the reader's language.
package struct OutgoingMail: Sendable, Equatable {
    package let to: EmailAddress
    package let subject: String
    package let text: String

    package init(to: EmailAddress, subject: String, text: String) {
        (self.to, self.subject, self.text) = (to, subject, text)
    }
}

/// This site was given nothing to carry mail with.
package struct NoMail: Error { package init() {} }
