import CGrappe

/// A buffer that one piece of markup is written on, then used again for the next. Whoever took it has it alone until it is put back, on
/// whatever thread that is; one that is dropped halfway frees itself.
final class Pad {
    struct Lines {
        var base: UnsafeMutablePointer<UInt8>
        var count = 0
        var capacity: Int
        /// What was written before the bytes on the pad, once a large piece has come: it is kept beside them, not copied at every level of
        /// a page.
        var pieces: [HTML] = []
    }

    /// From so many bytes on, a piece keeps the memory that it was written on.
    private static let long = 16 << 10

    /// Behind a pointer: a class's own variables are checked for exclusive access at every use.
    let lines: UnsafeMutablePointer<Lines>

    private init() {
        lines = .allocate(capacity: 1)
        lines.initialize(to: Lines(base: .allocate(capacity: 1024), capacity: 1024))
    }

    deinit {
        lines.pointee.base.deallocate()
        lines.deinitialize(count: 1)
        lines.deallocate()
    }

    static func take() -> Pad {
        let room = Room.here
        guard room.pointee.pad_count > 0 else { return Pad() }
        room.pointee.pad_count -= 1
        return Unmanaged<Pad>.fromOpaque(Room.pads(room)[Int(room.pointee.pad_count)]!).takeRetainedValue()
    }

    /// Ready for the next piece. One that has grown large is not kept.
    static func putBack(_ pad: consuming Pad) {
        let room = Room.here
        guard room.pointee.pad_count < GRAPPE_PADS, pad.lines.pointee.capacity <= 1 << 20 else { return }
        pad.lines.pointee.count = 0
        if !pad.lines.pointee.pieces.isEmpty { pad.lines.pointee.pieces = [] }
        Room.pads(room)[Int(room.pointee.pad_count)] = Unmanaged.passRetained(pad).toOpaque()
        room.pointee.pad_count += 1
    }

    @inline(__always)
    func write(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        if lines.pointee.count + count > lines.pointee.capacity { grow(by: count) }
        (lines.pointee.base + lines.pointee.count).initialize(from: bytes, count: count)
        lines.pointee.count += count
    }

    /// Lets `fill` write at most so many bytes and say how many.
    @inline(__always)
    func write(upTo most: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        if lines.pointee.count + most > lines.pointee.capacity { grow(by: most) }
        let room = UnsafeMutableBufferPointer(start: lines.pointee.base + lines.pointee.count, count: most)
        lines.pointee.count += fill(room)
    }

    /// Puts large pieces after what is written.
    func attach(_ large: HTML) {
        tear()
        lines.pointee.pieces.append(contentsOf: large.pieces)
    }

    /// What is on the pad becomes a piece.
    func tear() {
        if let piece = lift() { lines.pointee.pieces.append(piece) }
    }

    /// What is on the pad, laid down for good; nil where there is nothing.
    func lift() -> HTML? {
        let (base, count) = (lines.pointee.base, lines.pointee.count)
        guard count > 0 else { return nil }
        lines.pointee.count = 0
        if count < Self.long { return HTML(laid: base, count) }
        let sheet = Sheet(of: base, lines.pointee.capacity)
        (lines.pointee.base, lines.pointee.capacity) = (Room.long(), Int(GRAPPE_LONG))
        return HTML(on: sheet, count)
    }

    @inline(never)
    private func grow(by count: Int) {
        let capacity = max(lines.pointee.capacity * 2, lines.pointee.count + count)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: lines.pointee.base, count: lines.pointee.count)
        lines.pointee.base.deallocate()
        (lines.pointee.base, lines.pointee.capacity) = (larger, capacity)
    }
}
