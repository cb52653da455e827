/// The body of a request. A stream is read as the bytes arrive, once.
///
/// Whoever makes a stream should make it with `AsyncThrowingStream(unfolding:)`: nothing is then held beyond the
/// piece that is being read, and a slow reader slows the sender.
package enum RequestBody: Sendable {
    case empty
    case bytes([UInt8])
    case stream(@Sendable () -> AsyncThrowingStream<[UInt8], any Error>)

    /// The pieces as they come. Ends by throwing when the connection breaks off.
    package var pieces: AsyncThrowingStream<[UInt8], any Error> {
        switch self {
        case .empty:
            return AsyncThrowingStream { $0.finish() }
        case .bytes(let bytes):
            return AsyncThrowingStream { continuation in
                continuation.yield(bytes)
                continuation.finish()
            }
        case .stream(let open): return open()
        }
    }

    /// The whole body.
    /// - Throws: `BodyError.tooLarge` as soon as more than `limit` bytes have come, `.cutOff` when it ends before its
    ///   end.
    package func collect(upTo limit: Int) async throws -> [UInt8] {
        if case .bytes(let bytes) = self {
            guard bytes.count <= limit else { throw BodyError.tooLarge }
            return bytes
        }
        var all: [UInt8] = []
        var iterator = pieces.makeAsyncIterator()
        while let piece = try await Self.next(&iterator) {
            guard piece.count <= limit - all.count else { throw BodyError.tooLarge }
            all.append(contentsOf: piece)
        }
        return all
    }

    /// A cancelled stream ends as if it were complete: only the task tells.
    static func next(_ iterator: inout AsyncThrowingStream<[UInt8], any Error>.Iterator) async throws -> [UInt8]? {
        let piece: [UInt8]?
        do { piece = try await iterator.next() } catch { throw BodyError.cutOff }
        if piece == nil, Task.isCancelled { throw BodyError.cutOff }
        return piece
    }
}

package enum BodyError: Error, Equatable { case tooLarge, cutOff }
