import CSodium

/// SHA-256 of bytes that come in pieces: 104 bytes of state, however long the whole is.
package struct SHA256Stream: Sendable {
    private var state = crypto_hash_sha256_state()

    package init() { _ = crypto_hash_sha256_init(&state) }

    package mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { _ = crypto_hash_sha256_update(&state, $0.baseAddress, UInt64($0.count)) }
    }

    /// The digest of all that has come so far.
    package var digest: SHA256Digest {
        var (copy, out) = (state, [UInt8](repeating: 0, count: 32))
        _ = crypto_hash_sha256_final(&copy, &out)
        return SHA256Digest(final: out)
    }
}

extension SHA256Digest {
    fileprivate init(final bytes: [UInt8]) { self.bytes = bytes }
}
