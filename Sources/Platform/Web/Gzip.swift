import CGrappe

/// Compression of what is sent often and changes seldom (RFC 1952).
package enum Gzip {
    /// The smallest form that zlib finds; equal bytes give equal bytes. Never empty; for bytes at hand, up to 4 GB.
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        let bound = grappe_gzip_bound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { out, count in
            count = grappe_gzip(bytes, bytes.count, out.baseAddress, bound, 9)
            precondition(count > 0, "zlib is out of memory")
        }
    }
}
