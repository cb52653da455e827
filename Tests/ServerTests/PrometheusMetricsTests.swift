import CoreMetrics
import Testing

@testable import Server

/// What a collector reads, to the letter.
@Suite struct PrometheusMetricsTests {
    private let metrics = PrometheusMetrics()

    @Test func countersAndGauges() {
        let taken = Counter(label: "taken_total", dimensions: [("kind", "a")], factory: metrics)
        taken.increment()
        taken.increment(by: 4)
        Counter(label: "taken_total", dimensions: [("kind", "b")], factory: metrics).increment()
        let open = Meter(label: "open", factory: metrics)
        open.set(3)
        open.increment(by: 1.5)
        open.decrement()
        FloatingPointCounter(label: "spent_total", factory: metrics).increment(by: 0.25)
        Gauge(label: "level", factory: metrics).record(-2)
        #expect(
            metrics.text == """
                # TYPE level gauge
                level -2
                # TYPE open gauge
                open 3.5
                # TYPE spent_total counter
                spent_total 0.25
                # TYPE taken_total counter
                taken_total{kind="a"} 5
                taken_total{kind="b"} 1

                """)
    }

    @Test func aDistributionCountsUpToEachBound() {
        let timer = CoreMetrics.Timer(label: "answer_seconds", dimensions: [("route", "/")], factory: metrics)
        timer.recordNanoseconds(1_000_000)
        timer.recordMilliseconds(40)
        timer.recordSeconds(60)
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.first == "# TYPE answer_seconds histogram")
        #expect(lines.contains("answer_seconds_bucket{route=\"/\",le=\"0.001\"} 1"))
        #expect(lines.contains("answer_seconds_bucket{route=\"/\",le=\"0.025\"} 1"))
        #expect(lines.contains("answer_seconds_bucket{route=\"/\",le=\"0.05\"} 2"))
        #expect(lines.contains("answer_seconds_bucket{route=\"/\",le=\"10\"} 2"))
        #expect(lines.contains("answer_seconds_bucket{route=\"/\",le=\"+Inf\"} 3"))
        #expect(lines.contains("answer_seconds_sum{route=\"/\"} 60.041"))
        #expect(lines.contains("answer_seconds_count{route=\"/\"} 3"))
        #expect(lines.count == 1 + 14 + 2)
    }

    @Test func amountsHaveOtherBounds() {
        Recorder(label: "size_bytes", factory: metrics).record(50_000)
        #expect(metrics.text.contains("size_bytes_bucket{le=\"10000\"} 0\n"))
        #expect(metrics.text.contains("size_bytes_bucket{le=\"100000\"} 1\n"))
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\"b", "a\\\"b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"), ("\\n", "\\\\n"),
        ("é م", "é م"), ("\"} 1\nforged 2", "\\\"} 1\\nforged 2"),
    ]) func valuesOfLabelsAreEscaped(value: String, written: String) {
        Counter(label: "c", dimensions: [("v", value)], factory: metrics).increment()
        #expect(metrics.text == "# TYPE c counter\nc{v=\"\(written)\"} 1\n")
    }

    @Test(arguments: [
        ("a.b-c", "x.y", "a_b_c{x_y=\"1\"} 1"), ("9lives", "9", "_9lives{_9=\"1\"} 1"), ("", "", "_{_=\"1\"} 1"),
        ("a:b", "a:b", "a:b{a_b=\"1\"} 1"), ("é x\n", "le", "__x_{label_le=\"1\"} 1"),
        ("c", "__name__", "c{label___name__=\"1\"} 1"),
    ]) func namesAreMadeFit(name: String, label: String, line: String) {
        Counter(label: name, dimensions: [(label, "1")], factory: metrics).increment()
        #expect(metrics.text.split(separator: "\n").last.map(String.init) == line)
    }

    @Test func theSameLabelsInAnotherOrderAreTheSameSample() {
        Counter(label: "c", dimensions: [("a", "1"), ("b", "2")], factory: metrics).increment()
        Counter(label: "c", dimensions: [("b", "2"), ("a", "1")], factory: metrics).increment()
        #expect(metrics.text == "# TYPE c counter\nc{a=\"1\",b=\"2\"} 2\n")
    }

    @Test func aNameHasOneKind() {
        Counter(label: "x", factory: metrics).increment()
        Meter(label: "x", factory: metrics).set(7)
        FloatingPointCounter(label: "x", factory: metrics).increment(by: 0.5)
        #expect(
            metrics.text == """
                # TYPE x counter
                x 1
                # TYPE x_gauge gauge
                x_gauge 7
                # TYPE x_sum counter
                x_sum 0.5

                """)
    }

    @Test func whatIsDestroyedIsForgotten() {
        let (kept, gone) = (Counter(label: "kept", factory: metrics), Counter(label: "gone", factory: metrics))
        kept.increment()
        kept.reset()
        gone.destroy()
        #expect(metrics.text == "# TYPE kept counter\nkept 0\n")
    }

    @Test func nothingIsLostBetweenTasks() async {
        let metrics = metrics
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for _ in 0..<500 {
                        Counter(label: "c", dimensions: [("half", "\(task % 2)")], factory: metrics).increment()
                        CoreMetrics.Timer(label: "t", factory: metrics).recordNanoseconds(1)
                    }
                }
            }
        }
        #expect(metrics.text.contains("c{half=\"0\"} 2000\n"))
        #expect(metrics.text.contains("c{half=\"1\"} 2000\n"))
        #expect(metrics.text.contains("t_count 4000\n"))
    }
}
