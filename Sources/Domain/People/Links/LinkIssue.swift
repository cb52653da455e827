import Database
import Digest
import Jobs
import Values

enum LinkIssue {
    static let mailLink: JobKind = "people.mail-link"

    /// Keeps `link` and returns its token. With `key`, the token is also sealed beside it and a mail asked for; the
    /// mail's job unseals it, sends it and erases it.
    static func issue(_ link: Link, mailedWith key: SecretKey?, at now: Instant, in db: any Connection) throws -> String
    {
        let token = Random.token()
        let sealed = key.map { Base64URL.encode($0.seal(Array(token.utf8))) }
        try LinkStore.insert(link, token: token, sealed: sealed, in: db)
        if key != nil { try Outbox.post(mailLink, subject: link.id.text, at: now, in: db) }
        return token
    }

    static func token(sealed: String, key: SecretKey) -> String? {
        Base64URL.decode(sealed).flatMap(key.open).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
