/// A message read back for the demonstration's page. It understands what `MailMessage` writes, and no other mail.
package struct ReadMail: Sendable, Equatable {
    package private(set) var from = ""
    package private(set) var to = ""
    package private(set) var subject = ""
    package private(set) var date = ""
    package private(set) var text = ""

    /// nil for anything that is not of that form.
    package init?(_ bytes: [UInt8]) {
        guard let all = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = all.replacing("\r\n ", with: " ").split(separator: "\r\n", omittingEmptySubsequences: false)
        var headers: [Substring: Substring] = [:]
        var rest = lines[...]
        while let line = rest.popFirst(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            headers[line[..<colon]] = line[colon...].dropFirst(2)
        }
        guard let from = headers["From"], let to = headers["To"], let subject = headers["Subject"],
            let date = headers["Date"],
            let type = headers["Content-Type"]
        else { return nil }
        (self.from, self.to) = (Self.decoded(from), String(to))
        (self.subject, self.date) = (Self.decoded(subject), String(date))
        if type.hasPrefix("multipart/mixed") {
            rest = rest.drop { !$0.isEmpty }.dropFirst()
        }
        guard let text = Base64.decode(rest.prefix { !$0.hasPrefix("--") }.joined().utf8) else { return nil }
        self.text = String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// Encoded words side by side belong together: the space between them is not the text's.
    private static func decoded(_ header: Substring) -> String {
        var out = ""
        var wasEncoded = false
        for word in header.split(separator: " ", omittingEmptySubsequences: false) {
            let parts = word.split(separator: "?", omittingEmptySubsequences: false)
            let bytes = parts.count == 5 && word.hasPrefix("=?utf-8?B?") ? Base64.decode(parts[3].utf8) : nil
            if !out.isEmpty && !(wasEncoded && bytes != nil) { out += " " }
            out += bytes.map { String(decoding: $0, as: UTF8.self) } ?? String(word)
            wasEncoded = bytes != nil
        }
        return out
    }
}
