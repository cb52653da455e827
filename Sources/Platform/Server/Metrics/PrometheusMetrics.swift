package import CoreMetrics
import Synchronization

/// What swift-metrics records, kept in memory and told in the Prometheus text format, version 0.0.4.
///
/// Asking for a sample walks a table under a lock; recording into one that is held touches that sample only. Whoever
/// records often holds it.
package final class PrometheusMetrics: MetricsFactory {
    private let families = Mutex<[String: Family]>([:])

    package init() {}

    /// All samples, in the order of their names and labels.
    package var text: String {
        let all = families.withLock { $0 }
        var out = ""
        for (name, family) in all.sorted(by: { $0.key < $1.key }) {
            out += "# TYPE \(name) \(family.kind.rawValue)\n"
            for (labels, sample) in family.samples.sorted(by: { $0.key < $1.key }) {
                out += sample.lines(name, labels)
            }
        }
        return out
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        sample(label, dimensions, .counter) { Count() }
    }
    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        sample(label, dimensions, .counter) { Sum() }
    }
    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        sample(label, dimensions, .gauge) { Gauge() }
    }
    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        sample(label, dimensions, .histogram) { Histogram(Histogram.seconds) }
    }
    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate { return sample(label, dimensions, .histogram) { Histogram(Histogram.amounts) } }
        return sample(label, dimensions, .gauge) { Gauge() }
    }

    package func destroyCounter(_ handler: any CounterHandler) { forget(handler) }
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { forget(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { forget(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { forget(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { forget(handler) }

    private struct Family: Sendable {
        let kind: MetricKind
        var samples: [String: any MetricSample] = [:]
    }

    /// The sample of that name and those labels, made when it is first asked for. A name that already belongs to another
    /// kind is told apart by its own, since a family has one kind only.
    private func sample<Sample: MetricSample>(
        _ label: String, _ dimensions: [(String, String)], _ kind: MetricKind, _ make: () -> Sample
    ) -> Sample {
        let labels = MetricText.labels(dimensions)
        return families.withLock { families in
            var name = MetricText.name(label)
            while true {
                let family = families[name] ?? Family(kind: kind)
                if family.kind == kind {
                    if let known = family.samples[labels] as? Sample { return known }
                    if family.samples[labels] == nil {
                        let made = make()
                        families[name] = family
                        families[name]?.samples[labels] = made
                        return made
                    }
                }
                name += "_\(Sample.suffix)"
            }
        }
    }

    private func forget(_ handler: AnyObject) {
        families.withLock { families in
            for (name, family) in families {
                guard let labels = family.samples.first(where: { $0.value === handler })?.key else { continue }
                families[name]?.samples[labels] = nil
                if families[name]?.samples.isEmpty == true { families[name] = nil }
            }
        }
    }
}

enum MetricKind: String, Sendable { case counter, gauge, histogram }
