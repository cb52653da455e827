import CGrappe

/// Memory on which finished pieces of markup are laid one after the other. Each piece keeps its sheet alive; what lies on one never changes
/// as long as a piece is left. Only the thread whose room it is in lays anything on it.
final class Sheet: @unchecked Sendable {
    let base: UnsafeMutablePointer<UInt8>
    /// Its memory can be kept for the next long piece.
    private let isLong: Bool
    /// Below what malloc would ask the kernel for each time.
    static let size = 120 << 10

    fileprivate init(_ size: Int) { (base, isLong) = (.allocate(capacity: size), false) }
    /// Takes over memory of so many bytes.
    init(of base: UnsafeMutablePointer<UInt8>, _ capacity: Int) {
        (self.base, isLong) = (base, capacity == Int(GRAPPE_LONG))
    }
    deinit {
        let room = Room.here
        if isLong, room.pointee.spare == nil {
            room.pointee.spare = base
        } else {
            base.deallocate()
        }
    }

    /// Lays the bytes down for good; where they lie, and the sheet that must be kept meanwhile.
    static func lay(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (UnsafePointer<UInt8>, Sheet) {
        if count > size / 2 {
            let own = Sheet(count)
            own.base.update(from: bytes, count: count)
            return (UnsafePointer(own.base), own)
        }
        let room = Room.here
        if room.pointee.used + count > room.pointee.size { Room.renew(room) }
        let place = room.pointee.base + room.pointee.used
        place.update(from: bytes, count: count)
        room.pointee.used += count
        return (UnsafePointer(place), Unmanaged<Sheet>.fromOpaque(room.pointee.sheet).takeUnretainedValue())
    }
}

/// What the thread keeps for making pages.
enum Room {
    static var here: UnsafeMutablePointer<grappe_room> {
        _ = isReady
        return grappe_room_here()
    }

    private static let isReady: Void = grappe_rooms { room in
        guard let room else { return }
        for index in 0..<Int(room.pointee.pad_count) {
            Unmanaged<Pad>.fromOpaque(Room.pads(room)[index]!).release()
        }
        if let sheet = room.pointee.sheet { Unmanaged<Sheet>.fromOpaque(sheet).release() }
        room.pointee.spare?.deallocate()
        room.pointee = grappe_room()
    }

    @inline(__always)
    static func pads(_ room: UnsafeMutablePointer<grappe_room>) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
        UnsafeMutableRawPointer(room).assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    }

    /// Memory for a long piece.
    static func long() -> UnsafeMutablePointer<UInt8> {
        let room = here
        defer { room.pointee.spare = nil }
        return room.pointee.spare ?? .allocate(capacity: Int(GRAPPE_LONG))
    }

    /// An empty sheet: the same one where nobody keeps a piece of it any more.
    @inline(never)
    static func renew(_ room: UnsafeMutablePointer<grappe_room>) {
        if let old = room.pointee.sheet {
            var sheet = Unmanaged<Sheet>.fromOpaque(old).takeRetainedValue()
            if isKnownUniquelyReferenced(&sheet) {
                room.pointee.used = 0
                room.pointee.sheet = Unmanaged.passRetained(sheet).toOpaque()
                return
            }
        }
        let sheet = Sheet(Sheet.size)
        room.pointee.sheet = Unmanaged.passRetained(sheet).toOpaque()
        (room.pointee.base, room.pointee.used, room.pointee.size) = (sheet.base, 0, Sheet.size)
    }
}
