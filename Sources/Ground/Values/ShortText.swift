/// Writes a figure, a date or an amount byte by byte into one string: pages hold hundreds of them, and each sum of strings would be a
/// string of its own.
package struct ShortText {
    private let out: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// No more bytes than this are written: what is beyond is cut.
    package static let most = 96

    package static func make(_ write: (inout ShortText) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
            let count = count(in: room, write)
            return String(decoding: UnsafeBufferPointer(rebasing: room[..<count]), as: UTF8.self)
        }
    }

    /// Writes into `room`; how many bytes.
    package static func count(in room: UnsafeMutableBufferPointer<UInt8>, _ write: (inout ShortText) -> Void) -> Int {
        var text = ShortText(out: room)
        write(&text)
        return text.count
    }

    private init(out: UnsafeMutableBufferPointer<UInt8>) { self.out = out }

    package mutating func write(_ byte: UInt8) {
        guard count < out.count else { return }
        out[count] = byte
        count += 1
    }

    package mutating func write(_ text: StaticString) {
        write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func write(_ text: String) {
        // Where it lies, as all but texts of Foundation's do.
        if text.utf8.withContiguousStorageIfAvailable({ write($0) }) != nil { return }
        var text = text
        text.withUTF8 { write($0) }
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        let size = min(bytes.count, out.count - count)
        if size > 0, let start = bytes.baseAddress { (out.baseAddress! + count).update(from: start, count: size) }
        count += size
    }

    /// In groups of three digits, with `separator`, of up to four bytes, between them.
    package mutating func write(grouped value: UInt64, _ separator: StaticString) {
        let (start, size) = (separator.utf8Start, separator.utf8CodeUnitCount)
        precondition(size <= 4, "a separator of more than four bytes")
        var mark: UInt32 = 0
        for place in 0..<size { mark |= UInt32(start[place]) << UInt32(8 * place) }
        write(grouped: value, mark, size)
    }

    private mutating func write(grouped value: UInt64, _ mark: UInt32, _ size: Int) {
        if value < 1000 { return write(value) }
        write(grouped: value / 1000, mark, size)
        guard count + 8 <= out.count, let base = out.baseAddress else { return }
        UnsafeMutableRawPointer(base + count).storeBytes(of: mark.littleEndian, as: UInt32.self)
        count += size
        write(short: UInt32(truncatingIfNeeded: value % 1000), 3)
    }

    private static func digits(_ value: UInt64) -> Int {
        var (digits, rest) = (1, value / 10)
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return digits
    }

    /// In decimal digits, at least so many of them.
    package mutating func write(_ value: UInt64, digits least: Int = 1) {
        if value < 10_000, least <= 4, count + 4 <= out.count { return write(short: UInt32(value), least) }
        let width = max(Self.digits(value), least)
        guard count + width <= out.count else { return }
        var (rest, place) = (value, count + width)
        while place > count {
            place -= 1
            out[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    /// `01:07`.
    package mutating func write(hour: Int, minute: Int) {
        write(room: 5) { place in
            Self.write(pair: hour, place)
            place[2] = UInt8(ascii: ":")
            Self.write(pair: minute, place + 3)
        }
    }

    /// Lets `fill` write so many bytes; where there is no room for them, none are.
    @inline(__always)
    mutating func write(room: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        guard count + room <= out.count, let start = out.baseAddress else { return }
        fill(start + count)
        count += room
    }

    /// Two digits.
    @inline(__always)
    static func write(pair value: Int, _ place: UnsafeMutablePointer<UInt8>) {
        let value = UInt32(truncatingIfNeeded: value)
        place[0] = UInt8(truncatingIfNeeded: 0x30 + value / 10)
        place[1] = UInt8(truncatingIfNeeded: 0x30 + value % 10)
    }

    /// Up to four digits, as most figures and all dates have, in one piece: there is room for four.
    @inline(__always)
    private mutating func write(short value: UInt32, _ least: Int) {
        let (high, low) = (value / 100, value % 100)
        let all = 0x3030_3030 | high / 10 | (high % 10) << 8 | (low / 10) << 16 | (low % 10) << 24
        let width = max(least, value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4)
        UnsafeMutableRawPointer(out.baseAddress! + count)
            .storeBytes(of: (all >> UInt32(8 * (4 - width))).littleEndian, as: UInt32.self)
        count += width
    }
}
