import Glibc

/// Where each of a fixed number of keys stands, found without a hash that guards against chosen keys: all of them are written in the
/// catalogues.
package struct KeyIndex: Sendable {
    private struct Slot: Sendable {
        var start: UInt32 = 0
        var count: UInt32 = 0
        var place: Int32 = -1
    }

    private let text: [UInt8]
    /// Twice as many as keys at least, and a power of two; what is taken is looked for in the next.
    private let slots: [Slot]

    /// - Parameter keys: each once.
    package init(_ keys: [String]) {
        var size = 16
        while size < 2 * keys.count { size *= 2 }
        var (text, slots) = ([UInt8](), Array(repeating: Slot(), count: size))
        for (place, key) in keys.enumerated() {
            let bytes = Array(key.utf8)
            var at = bytes.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while slots[at].place >= 0 { at = (at + 1) & (size - 1) }
            slots[at] = Slot(start: UInt32(text.count), count: UInt32(bytes.count), place: Int32(place))
            text += bytes
        }
        (self.text, self.slots) = (text, slots)
    }

    /// The place of a key among those that were given; nil for any other.
    package func find(_ key: String) -> Int? {
        var key = key
        return key.withUTF8 { find($0) }
    }

    /// Of the bytes of a key in UTF-8.
    package func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            text.withUnsafeBufferPointer { text in
                var at = Self.hash(key) & (slots.count - 1)
                while slots[at].place >= 0 {
                    let (start, count) = (Int(slots[at].start), Int(slots[at].count))
                    if count == key.count, count == 0 || memcmp(text.baseAddress! + start, key.baseAddress!, count) == 0
                    {
                        return Int(slots[at].place)
                    }
                    at = (at + 1) & (slots.count - 1)
                }
                return nil
            }
        }
    }

    /// FNV-1a's way of mixing (G. Fowler, L. C. Noll, K.-P. Vo), eight bytes at a time.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var at = 0
        while at + 8 <= key.count {
            let word = UnsafeRawPointer(key.baseAddress! + at).loadUnaligned(as: UInt64.self)
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            at += 8
        }
        while at < key.count {
            hash = (hash ^ UInt64(key[at])) &* 0x0000_0100_0000_01B3
            at += 1
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 29)
    }
}
