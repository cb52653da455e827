import NIOCore
import Synchronization

/// Memory that pages were sent from, for the pages after them: a page of some ten kilobytes costs more to find new memory for than to copy.
final class PageBuffers: Sendable {
    private static let most = 8
    /// A page beyond it is rare, and its memory is given back.
    private static let largest = 256 << 10
    /// The one that was sent first stands first.
    private let kept = Mutex<[ByteBuffer]>([])

    /// An empty buffer with room for so many bytes. One whose bytes are still being sent is left to that, and new memory taken in its place.
    func take(_ capacity: Int) -> ByteBuffer {
        var buffer = kept.withLock { $0.isEmpty ? nil : $0.removeFirst() } ?? ByteBuffer()
        buffer.clear(minimumCapacity: capacity)
        return buffer
    }

    func putBack(_ buffer: ByteBuffer) {
        guard buffer.capacity <= Self.largest else { return }
        kept.withLock { if $0.count < Self.most { $0.append(buffer) } }
    }
}
