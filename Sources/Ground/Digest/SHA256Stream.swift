import CCrypto

/// SHA-256 of bytes that come in pieces: 112 bytes of state, however long the whole is.
package struct SHA256Stream: Sendable {
    private var state = SHA256state_st()

    package init() { SHA256_Init(&state) }

    package mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { _ = SHA256_Update(&state, $0.baseAddress, $0.count) }
    }

    /// The digest of all that has come so far.
    package var digest: SHA256Digest {
        var (copy, out) = (state, [UInt8](repeating: 0, count: 32))
        SHA256_Final(&out, &copy)
        return SHA256Digest(final: out)
    }
}

extension SHA256Digest {
    fileprivate init(final bytes: [UInt8]) { self.bytes = bytes }
}
