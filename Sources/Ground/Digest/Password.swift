import CSodium

/// Passwords kept as argon2id (RFC 9106) strings with their own salt: 19 MiB of memory, 2 passes, as OWASP advises; about 15 ms.
package enum Password {
    private static let passes: UInt64 = 2
    private static let memory = 19 << 20

    package static func hash(_ password: String) -> String {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        let failed = crypto_pwhash_str_alg(
            &out, bytes, UInt64(bytes.count), passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        precondition(failed == 0, "no memory for a password hash")
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    package static func verify(_ password: String, against hash: String) -> Bool {
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// A hash of nothing, verified when no account is found, so that the answer takes as long either way.
    package static let dummy = hash(Random.token())
}
