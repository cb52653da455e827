import CSodium

/// An Ed25519 key (RFC 8032) that signs.
package struct SigningKey: Sendable {
    private let secret: [UInt8]  // libsodium's form: seed and public key
    package let verifyingKey: VerifyingKey

    /// - Parameter seed: RFC 8032's private key; nil unless there are 32 bytes.
    package init?(seed: [UInt8]) {
        guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        crypto_sign_seed_keypair(&open, &secret, seed)
        (self.secret, verifyingKey) = (secret, VerifyingKey(open)!)
    }

    /// 64 bytes; the same message always has the same one.
    package func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }
}

/// The public half of an Ed25519 key.
package struct VerifyingKey: Equatable, Sendable {
    package let bytes: [UInt8]

    /// nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
        self.bytes = bytes
    }

    package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
