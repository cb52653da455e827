import Files
import HummingbirdCore
import NIOCore

/// The body of one request on its way in. It is pulled piece by piece, so that a slow reader slows the sender; a sender
/// so slow that it only holds the connection is cut off.
///
/// One reader pulls, never two at once: the site first and, when it has answered, `isDrained`.
final class Intake: @unchecked Sendable {
    private var iterator: HummingbirdCore.RequestBody.AsyncIterator
    private let start = ContinuousClock.now
    private var received = 0
    private var isAtEnd = false

    private static let patience = Duration.seconds(30)
    /// Bytes a second, on average, once the patience is at its end. The worst mobile connection is faster.
    private static let slowest = 500
    /// An answer given early waits for so much of what is still coming; beyond it the connection ends.
    private static let drainedAtMost = 1 << 20

    private struct TooSlow: Error {}

    init(_ body: HummingbirdCore.RequestBody) { iterator = body.makeAsyncIterator() }

    var body: Files.RequestBody {
        .stream { AsyncThrowingStream(unfolding: { try await self.next() }) }
    }

    private func next() async throws -> [UInt8]? {
        guard let piece = try await iterator.next() else {
            isAtEnd = true
            return nil
        }
        received += piece.readableBytes
        let took = ContinuousClock.now - start
        if took > Self.patience, Double(received) < took.seconds * Double(Self.slowest) { throw TooSlow() }
        return Array(piece.readableBytesView)
    }

    /// Whether all of it has been read, reading a little further if need be.
    func isDrained() async -> Bool {
        let most = received + Self.drainedAtMost
        while !isAtEnd, received < most {
            do { _ = try await next() } catch { return false }
        }
        return isAtEnd
    }
}
