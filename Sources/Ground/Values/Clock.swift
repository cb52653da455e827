/// Where the time comes from. The product runs on the system's; tests and journeys hold one that stands still.
package struct Clock: Sendable {
    package let read: @Sendable () -> Instant
    package init(_ read: @escaping @Sendable () -> Instant) { self.read = read }
    package var now: Instant { read() }
    package static let system = Clock { .system }
}
