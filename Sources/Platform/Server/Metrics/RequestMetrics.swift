package import CoreMetrics
import Synchronization

/// Requests by route, method and status class, how long their answers took, and how many are under way. The route is its
/// pattern, never the path, which may hold an id or a link's token.
package final class RequestMetrics: Sendable {
    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }
    private struct Samples: Sendable {
        let count: Counter
        let time: CoreMetrics.Timer
    }
    private let factory: any MetricsFactory
    private let underWay: Meter
    private let known = Mutex<[Key: Samples]>([:])

    package init(_ factory: any MetricsFactory) {
        self.factory = factory
        underWay = Meter(label: "grappe_requests_in_flight", factory: factory)
        underWay.set(0)
    }

    func begin() { underWay.increment() }
    func end() { underWay.decrement() }

    func count(route: String, method: String, status: Int, took: Duration) {
        let key = Key(route: route, method: method, status: status / 100)
        let samples = known.withLock { known in
            if let found = known[key] { return found }
            let made = make(key)
            known[key] = made
            return made
        }
        samples.count.increment()
        samples.time.recordNanoseconds(
            took.components.seconds * 1_000_000_000 + took.components.attoseconds / 1_000_000_000)
    }

    /// At most one for each route of the product, method that it knows, and class.
    private func make(_ key: Key) -> Samples {
        let place = [("route", key.route), ("method", key.method)]
        return Samples(
            count: Counter(
                label: "grappe_requests_total", dimensions: place + [("status", "\(key.status)xx")], factory: factory),
            time: CoreMetrics.Timer(label: "grappe_request_seconds", dimensions: place, factory: factory))
    }
}
