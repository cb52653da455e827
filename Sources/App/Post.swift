import Mail
import Values
import Web

/// What carries mail here: an SMTP server, a folder in a demonstration, or nothing, which `grappe doctor` names.
enum Post {
    static func transport(_ settings: Settings) throws -> (any MailTransport)? {
        if settings.isDemonstration { return folder(settings) }
        guard let smtp = settings.smtp else { return nil }
        guard let encryption = SMTP.Encryption(rawValue: smtp.security) else {
            let known = SMTP.Encryption.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError.value("smtp-security", "'\(smtp.security)' is none of \(known)")
        }
        return try SMTP(
            .init(host: smtp.host, port: smtp.port, encryption: encryption, user: smtp.user, password: smtp.password))
    }

    static func folder(_ settings: Settings) -> EmlFolder { EmlFolder(settings.data + "/mail") }

    static func delivery(_ settings: Settings, clock: Clock) throws -> @Sendable (OutgoingMail) async throws -> Void {
        guard let address = EmailAddress(settings.mailFrom) else {
            throw SettingsError.value("mail-from", "'\(settings.mailFrom)' is not an e-mail address")
        }
        guard let transport = try transport(settings) else { return { _ in throw NoMail() } }
        let sender = MailSender(
            name: settings.authority.text(.fr).isEmpty ? "Grappe" : settings.authority.text(.fr), address: address)
        return { mail in
            let now = clock.now
            try await transport.send(
                Mail(id: .make(at: now), to: mail.to, subject: mail.subject, text: mail.text), from: sender, at: now)
        }
    }
}
