import CoreMetrics
import Database
import Jobs
import Web

/// Counts every write and how long it took to be on disk.
struct MeteredDatabase: Database {
    let under: any Database
    private let done: CoreMetrics.Timer
    private let failed: Counter

    init(_ under: any Database, _ factory: any MetricsFactory) {
        self.under = under
        done = CoreMetrics.Timer(label: "grappe_database_write_seconds", factory: factory)
        failed = Counter(label: "grappe_database_writes_failed_total", factory: factory)
    }

    var engine: Engine { under.engine }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await under.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await timed { try await under.write(body) }
    }

    func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await timed { try await under.write(act) } }

    private func timed<Value>(_ write: () async throws -> Value) async throws -> Value {
        let start = ContinuousClock.now
        do {
            let value = try await write()
            let took = (ContinuousClock.now - start).components
            done.recordNanoseconds(took.seconds * 1_000_000_000 + took.attoseconds / 1_000_000_000)
            return value
        } catch {
            failed.increment()
            throw error
        }
    }

    func close() async { await under.close() }
}

/// Outcomes of what is done in the background.
struct Metered: Sendable {
    let factory: any MetricsFactory

    func mail(
        _ deliver: @escaping @Sendable (OutgoingMail) async throws -> Void
    ) -> @Sendable (OutgoingMail) async throws -> Void {
        { try await counted("grappe_mails_total", [], $0, deliver) }
    }

    func job(_ handler: JobHandler) -> JobHandler {
        JobHandler(handler.kind) {
            try await counted("grappe_jobs_total", [("kind", handler.kind.name)], $0, handler.run)
        }
    }

    private func counted<Value: Sendable>(
        _ label: String, _ labels: [(String, String)], _ value: Value,
        _ work: @Sendable (Value) async throws -> Void
    ) async throws {
        func count(_ outcome: String) {
            Counter(label: label, dimensions: labels + [("outcome", outcome)], factory: factory).increment()
        }
        do { try await work(value) } catch {
            count("failed")
            throw error
        }
        count("done")
    }
}
