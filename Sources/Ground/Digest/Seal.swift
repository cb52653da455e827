import CSodium

/// Authenticated encryption and authentication codes with an installation's key (libsodium's secretbox, and keyed BLAKE2b: RFC 7693).
package struct SecretKey: Sendable {
    private let bytes: [UInt8]

    /// nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
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

    /// A code that only the holder of the key can make for this text: 192 bits in base64url, 32 characters.
    package func code(_ text: String) -> String {
        var (out, text) = ([UInt8](repeating: 0, count: 24), text)
        text.withUTF8 { text in
            _ = crypto_generichash(&out, out.count, text.baseAddress, UInt64(text.count), bytes, bytes.count)
        }
        return Base64URL.encode(out)
    }
}

/// Compares in a time that does not depend on where two texts differ.
package func constantTimeEqual(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    return x.count == y.count && sodium_memcmp(x, y, x.count) == 0
}
