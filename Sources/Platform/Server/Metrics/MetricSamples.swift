import CoreMetrics
import Synchronization

/// One line, or the lines of one distribution.
protocol MetricSample: AnyObject, Sendable {
    /// What tells its name from that of a family of another kind.
    static var suffix: String { get }
    func lines(_ name: String, _ labels: String) -> String
}

final class Count: MetricSample, CounterHandler {
    static let suffix = "count"
    private let value = Atomic<Int64>(0)
    func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { value.store(0, ordering: .relaxed) }
    func lines(_ name: String, _ labels: String) -> String {
        MetricText.line(name, labels, "\(value.load(ordering: .relaxed))")
    }
}

final class Sum: MetricSample, FloatingPointCounterHandler {
    static let suffix = "sum"
    private let value = Mutex(0.0)
    /// A counter only grows: anything else is passed over.
    func increment(by amount: Double) {
        if amount > 0, amount.isFinite { value.withLock { $0 += amount } }
    }
    func reset() { value.withLock { $0 = 0 } }
    func lines(_ name: String, _ labels: String) -> String {
        MetricText.line(name, labels, MetricText.number(value.withLock { $0 }))
    }
}

final class Gauge: MetricSample, MeterHandler, RecorderHandler {
    static let suffix = "gauge"
    private let value = Mutex(0.0)
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func lines(_ name: String, _ labels: String) -> String {
        MetricText.line(name, labels, MetricText.number(value.withLock { $0 }))
    }
}

/// A distribution: how many were at most each bound, how many there were, and their sum. Times are in seconds.
final class Histogram: MetricSample, TimerHandler, RecorderHandler {
    static let suffix = "histogram"
    static let seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    static let amounts = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]

    private struct State {
        var buckets: [Int]
        var sum = 0.0
    }
    private let bounds: [Double]
    private let state: Mutex<State>

    init(_ bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(buckets: [Int](repeating: 0, count: bounds.count + 1)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) {
        guard value.isFinite else { return }
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock {
            $0.buckets[bucket] += 1
            $0.sum += value
        }
    }

    func lines(_ name: String, _ labels: String) -> String {
        let now = state.withLock { $0 }
        let (before, prefix) = ("\(name)_bucket", labels.isEmpty ? "" : "\(labels),")
        var (out, total) = ("", 0)
        for (bound, count) in zip(bounds.map(MetricText.number) + ["+Inf"], now.buckets) {
            total += count
            out += MetricText.line(before, "\(prefix)le=\"\(bound)\"", "\(total)")
        }
        return out + MetricText.line("\(name)_sum", labels, MetricText.number(now.sum))
            + MetricText.line("\(name)_count", labels, "\(total)")
    }
}
