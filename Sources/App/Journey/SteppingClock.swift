import Synchronization
import Values

/// The journey's time: it stands until it is told to go on, and never goes back.
final class SteppingClock: Sendable {
    private let state: Mutex<Instant>
    init(_ start: LocalTime) { state = Mutex(start.instant) }

    var clock: Clock { Clock { [self] in state.withLock { $0 } } }
    var now: Instant { state.withLock { $0 } }

    func go(to time: LocalTime) { state.withLock { $0 = max($0, time.instant) } }
    func pass(minutes: Int) { state.withLock { $0 = $0.adding(minutes: minutes) } }
}
