import Foundation
package import Values

/// A clock that stands still until it is told to go on.
package final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var instant: Instant  // guarded by lock

    /// Stands at 10:00 in Casablanca on 15 January 2026 unless told otherwise.
    package init(_ instant: Instant = Instant(milliseconds: 1_768_467_600_000)) { self.instant = instant }

    package var now: Instant { lock.withLock { instant } }
    package func set(_ instant: Instant) { lock.withLock { self.instant = instant } }
    package func advance(seconds: Int = 0, minutes: Int = 0, hours: Int = 0, days: Int = 0) {
        lock.withLock {
            instant = instant.adding(seconds: seconds).adding(minutes: minutes).adding(hours: hours).adding(days: days)
        }
    }
    package var clock: Clock { Clock { [self] in now } }
}
