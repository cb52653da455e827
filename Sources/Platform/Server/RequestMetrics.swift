import Synchronization

/// Counts of requests by status class and the distribution of their durations, in the Prometheus text format (version 0.0.4).
package final class RequestMetrics: Sendable {
    private struct State {
        var byClass = [Int](repeating: 0, count: 6)
        var buckets = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
        var sum = 0.0
    }
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
    private let state = Mutex(State())

    package init() {}

    func count(status: Int, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock {
            $0.byClass[min(status / 100, 5)] += 1
            $0.buckets[bucket] += 1
            $0.sum += seconds
        }
    }

    package var text: String {
        let now = state.withLock { $0 }
        var lines = ["# TYPE grappe_requests_total counter"]
        for hundred in 2...5 { lines.append("grappe_requests_total{status=\"\(hundred)xx\"} \(now.byClass[hundred])") }
        lines.append("# TYPE grappe_request_seconds histogram")
        var total = 0
        for (index, bound) in Self.bounds.enumerated() {
            total += now.buckets[index]
            lines.append("grappe_request_seconds_bucket{le=\"\(bound)\"} \(total)")
        }
        total += now.buckets[Self.bounds.count]
        lines.append("grappe_request_seconds_bucket{le=\"+Inf\"} \(total)")
        lines.append("grappe_request_seconds_sum \(now.sum)")
        lines.append("grappe_request_seconds_count \(total)")
        return lines.joined(separator: "\n") + "\n"
    }
}
