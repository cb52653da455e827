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

    package mutating func write(_ text: StaticString) { text.withUTF8Buffer { write($0) } }

    package mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write($0) }
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        let size = min(bytes.count, out.count - count)
        if size > 0, let start = bytes.baseAddress { (out.baseAddress! + count).update(from: start, count: size) }
        count += size
    }

    /// In groups of three digits, with `separator` between them.
    package mutating func write(grouped value: UInt64, _ separator: StaticString) {
        if value < 1000 { return write(value) }
        let (digits, size) = (Self.digits(value), separator.utf8CodeUnitCount)
        let width = digits + (digits - 1) / 3 * size
        guard count + width <= out.count else { return }
        var (rest, end) = (value, out.baseAddress! + count + width)
        for digit in 0..<digits {
            if digit > 0, digit % 3 == 0 {
                end -= size
                end.update(from: separator.utf8Start, count: size)
            }
            end -= 1
            end.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
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
        if least == 2, value < 100, count + 2 <= out.count {
            // Most of a date and a time.
            out[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10)
            out[count + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
            count += 2
            return
        }
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
}
