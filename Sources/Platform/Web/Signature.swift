import Digest

/// The proof that a form was made by this site for this reader: a code over the session's token or the visitor's cookie.
enum Signature {
    static func of(_ seed: String, _ key: SecretKey) -> String { key.code("csrf\n" + seed) }

    static func holds(_ form: Form, _ seed: String, _ key: SecretKey) -> Bool {
        guard !seed.isEmpty, let sent = form["csrf"] else { return false }
        return constantTimeEqual(sent, of(seed, key))
    }
}
