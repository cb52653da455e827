import CCrypto

/// The SHA-256 of a leaf or of two nodes of a Merkle tree (RFC 9162, 2.1.1): 32 bytes, which lie in the value itself.
package struct NodeHash: Hashable, Sendable, CustomStringConvertible {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    private init() {}

    /// Of a leaf: the SHA-256 of a byte 0 and the leaf's bytes.
    package init(leaf: UnsafeBufferPointer<UInt8>) {
        self = Self.digest { state in
            var prefix: UInt8 = 0
            SHA256_Update(&state, &prefix, 1)
            SHA256_Update(&state, leaf.baseAddress, leaf.count)
        }
    }

    package init(leaf: [UInt8]) { self = leaf.withUnsafeBufferPointer { NodeHash(leaf: $0) } }

    /// Of two nodes: the SHA-256 of a byte 1 and both hashes.
    package init(_ left: NodeHash, _ right: NodeHash) {
        self = Self.digest { state in
            var prefix: UInt8 = 1
            SHA256_Update(&state, &prefix, 1)
            withUnsafeBytes(of: left.words) { _ = SHA256_Update(&state, $0.baseAddress, 32) }
            withUnsafeBytes(of: right.words) { _ = SHA256_Update(&state, $0.baseAddress, 32) }
        }
    }

    /// The root of the tree without leaves: the SHA-256 of nothing.
    package static let empty = digest { _ in }

    private static func digest(_ update: (inout SHA256state_st) -> Void) -> NodeHash {
        var (state, hash) = (SHA256state_st(), NodeHash())
        SHA256_Init(&state)
        update(&state)
        withUnsafeMutableBytes(of: &hash.words) { out in
            _ = SHA256_Final(out.bindMemory(to: UInt8.self).baseAddress, &state)
        }
        return hash
    }

    /// nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    }

    package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }
    /// 64 hexadecimal digits in lower case.
    package var description: String { LowerHex.text(bytes) }

    package static func == (a: NodeHash, b: NodeHash) -> Bool { a.words == b.words }
    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
