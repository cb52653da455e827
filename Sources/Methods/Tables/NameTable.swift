/// Names numbered from 0 in the order in which they first come, found again by their bytes.
///
/// The bytes of all names lie in one piece; an open table, at most half full, holds the hash and the number of each. For a million names it
/// takes their bytes and at most 40 more for each.
package final class NameTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]  // where each name begins, and the last one ends
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int

    private struct Slot {
        var hash: UInt32
        var number: Int32  // from 1; 0: free
    }

    package init() {
        mask = 63
        slots = .allocate(capacity: 64)
        slots.initialize(repeating: Slot(hash: 0, number: 0), count: 64)
    }

    deinit { slots.deallocate() }

    package var count: Int { ends.count - 1 }

    package func name(_ number: Int) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range(number)], as: UTF8.self) }
    }

    /// The number of a name; nil where it has none.
    package func number(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        let found = slots[slot(name, Self.hash(name))].number
        return found == 0 ? nil : Int(found - 1)
    }

    package func number(_ name: String) -> Int? {
        var name = name
        return name.withUTF8 { number($0) }
    }

    /// The number of a name, which is given one where it has none, and whether it had none.
    package func insert(_ name: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(name)
        let place = slot(name, hash)
        guard slots[place].number == 0 else { return (Int(slots[place].number - 1), false) }
        bytes.append(contentsOf: name)
        ends.append(bytes.count)
        slots[place] = Slot(hash: hash, number: Int32(count))
        if count * 2 > mask { grow() }
        return (count - 1, true)
    }

    /// The numbers in the order of their names' bytes.
    package func sorted() -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<count).sorted { bytes[range($0)].lexicographicallyPrecedes(bytes[range($1)]) }
        }
    }

    private func range(_ number: Int) -> Range<Int> { ends[number]..<ends[number + 1] }

    /// Where the name stands, or the free place where it would.
    @inline(__always)
    private func slot(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
        var place = Int(hash) & mask
        while slots[place].number != 0, slots[place].hash != hash || !isSame(Int(slots[place].number - 1), name) {
            place = (place + 1) & mask
        }
        return place
    }

    private func isSame(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (ends[number], ends[number + 1])
        guard end - start == name.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for place in name.indices where bytes[start + place] != name[place] { return false }
            return true
        }
    }

    private func grow() {
        let (old, size) = (slots, mask + 1)
        mask = mask * 2 + 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: Slot(hash: 0, number: 0), count: mask + 1)
        for slot in UnsafeBufferPointer(start: old, count: size) where slot.number != 0 {
            var place = Int(slot.hash) & mask
            while slots[place].number != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
        old.deallocate()
    }

    /// Eight bytes at a time, mixed by a multiplication whose upper half is folded down.
    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let raw = UnsafeRawBufferPointer(name)
        var state = UInt64(truncatingIfNeeded: name.count) &+ 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 8 <= raw.count {
            state = mixed(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        var rest: UInt64 = 0
        while at < raw.count {
            rest = rest << 8 | UInt64(raw[at])
            at += 1
        }
        return UInt32(truncatingIfNeeded: mixed(state ^ rest))
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
