import CGrappe
import Dispatch
package import Values

/// Sends by a mail server (RFC 5321, submission RFC 6409).
package struct SMTP: MailTransport {
    package enum Encryption: String, Sendable, CaseIterable {
        /// Only for a server on the same machine or network.
        case none
        /// Port 587: it must be offered, else nothing is sent.
        case starttls
        /// Port 465: from the first byte (RFC 8314).
        case tls
    }

    package struct Settings: Sendable, Equatable {
        package var host: String
        package var port: Int
        package var encryption: Encryption
        package var user: String?
        package var password: String?
        /// A PEM file of authorities to trust instead of the system's.
        package var authorityFile: String?
        /// Seconds for one message.
        package var timeOut: Int

        package init(
            host: String, port: Int, encryption: Encryption, user: String? = nil, password: String? = nil,
            authorityFile: String? = nil, timeOut: Int = 60
        ) {
            (self.host, self.port, self.encryption) = (host, port, encryption)
            (self.user, self.password, self.authorityFile, self.timeOut) = (user, password, authorityFile, timeOut)
        }
    }

    private let settings: Settings

    /// - Throws: `MailError.address` for a host that is none, or a port outside 1…65535.
    package init(_ settings: Settings) throws(MailError) {
        let host = settings.host.utf8
        guard !host.isEmpty, host.allSatisfy({ EncodedWords.isLetterOrDigit($0) || ".-:[]".utf8.contains($0) }),
            (1...65_535).contains(settings.port)
        else { throw .address("\(settings.host):\(settings.port)") }
        self.settings = settings
    }

    package func send(_ mail: Mail, from sender: MailSender, at instant: Instant) async throws {
        let message = try MailMessage.bytes(mail, from: sender, at: instant)
        let (from, to) = (try MailMessage.checked(sender.address), try MailMessage.checked(mail.to))
        let name = from.split(separator: "@").last.map(String.init) ?? settings.host
        // libcurl waits for the server: on a thread of its own.
        let result: Result<Void, MailError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: exchange(message, from: "<\(from)>", to: "<\(to)>", name: name))
            }
        }
        try result.get()
    }

    private func exchange(_ message: [UInt8], from: String, to: String, name: String) -> Result<Void, MailError> {
        let url = "\(settings.encryption == .tls ? "smtps" : "smtp")://\(settings.host):\(settings.port)/\(name)"
        var strings = CStrings()
        defer { strings.free() }
        var recipients: [UnsafePointer<CChar>?] = [strings.make(to), nil]
        var fault = [CChar](repeating: 0, count: 256)
        var reply = 0
        let code = message.withUnsafeBufferPointer { message in
            recipients.withUnsafeMutableBufferPointer { recipients in
                var request = grappe_smtp(
                    url: strings.make(url), require_starttls: settings.encryption == .starttls ? 1 : 0,
                    authority_file: strings.make(settings.authorityFile), user: strings.make(settings.user),
                    password: strings.make(settings.password), sender: strings.make(from),
                    recipients: UnsafePointer(recipients.baseAddress), message: message.baseAddress,
                    size: message.count,
                    milliseconds: settings.timeOut * 1000)
                return grappe_smtp_send(&request, &reply, &fault)
            }
        }
        if code == 0 { return .success(()) }
        if Self.isFinal(reply) { return .failure(.refused(reply)) }
        let words = fault.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return .failure(.unavailable(String(decoding: words, as: UTF8.self)))
    }

    /// A wrong password (RFC 4954, 6) is this server's mistake, not the message's: once mended, the message goes.
    private static func isFinal(_ reply: Int) -> Bool {
        (500..<600).contains(reply) && ![530, 534, 535, 538].contains(reply)
    }
}

/// C strings that live as long as this.
private struct CStrings {
    private var all: [UnsafeMutablePointer<CChar>] = []

    mutating func make(_ text: String?) -> UnsafePointer<CChar>? {
        guard let text else { return nil }
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        copy.initialize(from: Array(bytes), count: bytes.count)
        all.append(copy)
        return UnsafePointer(copy)
    }

    func free() { all.forEach { $0.deallocate() } }
}
