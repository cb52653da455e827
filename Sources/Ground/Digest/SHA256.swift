import CCrypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, text form 64 lower-case hexadecimal digits. OpenSSL computes it, with the processor's own
/// instructions where it has them.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    package init(of data: some Collection<UInt8>) {
        self =
            data.withContiguousStorageIfAvailable { SHA256Digest($0) }
            ?? Array(data).withUnsafeBufferPointer { SHA256Digest($0) }
    }

    package init(of text: String) {
        var text = text
        self = text.withUTF8 { SHA256Digest($0) }
    }

    private init(_ data: UnsafeBufferPointer<UInt8>) {
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { out, count in
            var state = SHA256state_st()
            SHA256_Init(&state)
            SHA256_Update(&state, data.baseAddress, data.count)
            SHA256_Final(out.baseAddress, &state)
            count = 32
        }
    }

    /// Reads the text form; nil for anything else.
    package init?(hex: String) {
        guard let bytes = Hex.decode(hex), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package var description: String { Hex.encode(bytes) }
}

package enum Hex {
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        bytes.withContiguousStorageIfAvailable { encode($0) } ?? Array(bytes).withUnsafeBufferPointer { encode($0) }
    }

    private static func encode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { out in
            var at = 0
            for byte in bytes {
                out[at] = digit(byte >> 4)
                out[at + 1] = digit(byte & 15)
                at += 2
            }
            return at
        }
    }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "a") &- 10 &+ value
    }

    /// nil unless the text is an even number of hexadecimal digits.
    package static func decode(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { digits in
            guard digits.count % 2 == 0 else { return nil }
            let bytes = [UInt8](unsafeUninitializedCapacity: digits.count / 2) { out, count in
                while count < out.count, let high = value(digits[2 * count]), let low = value(digits[2 * count + 1]) {
                    out[count] = high << 4 | low
                    count += 1
                }
            }
            return bytes.count == digits.count / 2 ? bytes : nil
        }
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
