import CSodium

/// Unpredictable bytes from the system, for tokens, salts and keys.
package enum Random {
    package static func bytes(_ count: Int) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        randombytes_buf(&out, count)
        return out
    }

    /// A token for links and cookies: 192 bits in base64url, 32 characters.
    package static func token() -> String { Base64URL.encode(bytes(24)) }
}

/// RFC 4648, section 5, without padding.
package enum Base64URL {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { out in
            var (buffer, held, count): (UInt32, Int, Int) = (0, 0, 0)
            for byte in bytes {
                buffer = buffer << 8 | UInt32(byte)
                held += 8
                while held >= 6 {
                    held -= 6
                    out[count] = letters[Int(buffer >> UInt32(held)) & 63]
                    count += 1
                }
            }
            if held > 0 {
                out[count] = letters[Int(buffer << UInt32(6 - held)) & 63]
                count += 1
            }
            return count
        }
    }

    /// nil for a character outside the alphabet.
    package static func decode(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        var (buffer, held): (UInt32, Int) = (0, 0)
        for byte in text.utf8 {
            guard let value = letters.firstIndex(of: byte) else { return nil }
            buffer = buffer << 6 | UInt32(value)
            held += 6
            if held >= 8 {
                held -= 8
                out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(held)))
            }
        }
        return out
    }
}
