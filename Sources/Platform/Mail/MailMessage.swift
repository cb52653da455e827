package import Values

/// The bytes of a message as they travel (RFC 5322, MIME in RFC 2045 to 2047 and 2231): lines end with CRLF, none is
/// longer than 78 bytes but for what has no place to break, all are ASCII.
///
/// Nothing that was typed can become a header: addresses are checked, all other text goes in encoded.
package enum MailMessage {
    /// - Throws: `MailError.address`.
    package static func bytes(_ mail: Mail, from sender: MailSender, at instant: Instant) throws(MailError) -> [UInt8] {
        let to = try checked(mail.to)
        let from = try checked(sender.address)
        guard ID<Mail>(mail.id.text) != nil else { throw .address(mail.id.text) }
        let host = from.split(separator: "@").last.map(String.init) ?? ""
        var out = Lines()
        out.add("Date: \(date(instant))")
        out.add("Message-ID: <\(mail.id)@\(host)>")
        out.add(sender.name.isEmpty ? "From: \(from)" : EncodedWords.header("From", sender.name) + "\r\n <\(from)>")
        out.add("To: \(to)")
        out.add(EncodedWords.header("Subject", mail.subject))
        // RFC 3834: no holiday answers to a machine.
        out.add("Auto-Submitted: auto-generated")
        out.add("MIME-Version: 1.0")
        if mail.attachments.isEmpty { text(mail.text, &out) } else { mixed(mail, &out) }
        return out.bytes
    }

    private static func mixed(_ mail: Mail, _ out: inout Lines) {
        // Base64 has no hyphen, so no line of the content can look like this.
        let boundary = "--\(mail.id)--"
        out.add("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
        out.add("")
        out.add("--\(boundary)")
        text(mail.text, &out)
        for attachment in mail.attachments {
            out.add("--\(boundary)")
            out.add(
                "Content-Type: \(isMediaType(attachment.mediaType) ? attachment.mediaType : "application/octet-stream")"
            )
            out.add("Content-Transfer-Encoding: base64")
            out.add("Content-Disposition: attachment;")
            for line in EncodedWords.parameter("filename", attachment.name) { out.add(line) }
            out.add("")
            out.addBase64(attachment.bytes)
        }
        out.add("--\(boundary)--")
    }

    private static func text(_ text: String, _ out: inout Lines) {
        out.add("Content-Type: text/plain; charset=utf-8")
        out.add("Content-Transfer-Encoding: base64")
        out.add("")
        var lines: [UInt8] = []
        lines.reserveCapacity(text.utf8.count + 64)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n"), lines.last != UInt8(ascii: "\r") { lines.append(UInt8(ascii: "\r")) }
            lines.append(byte)
        }
        out.addBase64(lines)
    }

    /// `EmailAddress` takes no such character, but one from the database has not been looked at again.
    static func checked(_ address: EmailAddress) throws(MailError) -> String {
        let text = address.description
        guard EmailAddress(text)?.description == text else { throw .address(text) }
        return text
    }

    /// RFC 5322, 3.3, in UTC: `Sat, 21 Nov 2026 01:07:32 +0000`.
    static func date(_ instant: Instant) -> String {
        let (day, clock) = instant.utc
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(clock.prefix(8)) +0000"
    }

    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { EncodedWords.isLetterOrDigit($0) || "+-._".utf8.contains($0) }
            }
    }
}

/// Lines with their ends.
struct Lines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ line: String) {
        bytes += line.utf8
        bytes += [13, 10]
    }

    mutating func addBase64(_ content: [UInt8]) {
        if !content.isEmpty { add(Base64.lines(content)) }
    }
}
