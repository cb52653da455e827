import Synchronization

/// A number of permits, taken without waiting.
final class Permits: Sendable {
    private let left: Atomic<Int>

    init(_ count: Int) { left = Atomic(count) }

    /// Whether there was one left; it is to be given back then.
    func take() -> Bool {
        if left.subtract(1, ordering: .acquiring).newValue >= 0 { return true }
        give()
        return false
    }

    func give() { left.add(1, ordering: .releasing) }
}
