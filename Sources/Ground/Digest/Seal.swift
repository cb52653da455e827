import CSodium

/// Authenticated encryption and authentication codes with an installation's key (libsodium secretbox and HMAC-SHA-512/256).
package struct SecretKey: Sendable {
    /// Of one reference: settings are copied often.
    private final class Kept: Sendable {
        let bytes: [UInt8]
        /// Half of the work of a code, done once.
        let coding: crypto_auth_hmacsha512256_state

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            var coding = crypto_auth_hmacsha512256_state()
            crypto_auth_hmacsha512256_init(&coding, bytes, bytes.count)
            self.coding = coding
        }
    }
    private let kept: Kept
    private var bytes: [UInt8] { kept.bytes }

    /// nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        kept = Kept(bytes)
    }

    package static func random() -> SecretKey { SecretKey(Random.bytes(32))! }

    /// XSalsa20-Poly1305; a random nonce of 24 bytes goes before the box.
    package func seal(_ message: [UInt8]) -> [UInt8] {
        let nonce = Random.bytes(Int(crypto_secretbox_NONCEBYTES))
        var box = [UInt8](repeating: 0, count: message.count + Int(crypto_secretbox_MACBYTES))
        crypto_secretbox_easy(&box, message, UInt64(message.count), nonce, bytes)
        return nonce + box
    }

    /// nil when the box was made with another key or changed since.
    package func open(_ sealed: [UInt8]) -> [UInt8]? {
        let (nonce, mac) = (Int(crypto_secretbox_NONCEBYTES), Int(crypto_secretbox_MACBYTES))
        guard sealed.count >= nonce + mac else { return nil }
        let box = Array(sealed[nonce...])
        var message = [UInt8](repeating: 0, count: box.count - mac)
        return crypto_secretbox_open_easy(&message, box, UInt64(box.count), Array(sealed[..<nonce]), bytes) == 0
            ? message : nil
    }

    /// A code that only the holder of the key can make for this text.
    package func code(_ text: String) -> String {
        var (coding, text) = (kept.coding, text)
        text.withUTF8 { _ = crypto_auth_hmacsha512256_update(&coding, $0.baseAddress, UInt64($0.count)) }
        var out = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha512256_BYTES))
        crypto_auth_hmacsha512256_final(&coding, &out)
        return Base64URL.encode(Array(out.prefix(24)))
    }
}

/// Compares in a time that does not depend on where two texts differ.
package func constantTimeEqual(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    return x.count == y.count && sodium_memcmp(x, y, x.count) == 0
}
