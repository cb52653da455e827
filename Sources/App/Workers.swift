import Database
import Files
import Jobs
import Logging
import People
import ServiceLifecycle
import Values
import Web

/// Something that goes on beside the requests until it is asked to stop: it is then cancelled, and waited for.
struct Worker: Service {
    let name: String
    let work: @Sendable () async -> Void

    func run() async throws { await cancelWhenGracefulShutdown(work) }
}

extension Installation {
    /// The runner of all modules' jobs; mail is among them.
    func jobs(log: @escaping @Sendable (LogLine) -> Void) -> JobRunner {
        let metered = Metered(factory: metrics)
        return JobRunner(
            JobQueue(database), site.modules.flatMap { $0.jobs(site) }.map(metered.job), clock: site.clock
        ) {
            log(LogLine(.warning, $0))
        }
    }

    /// In the order in which they start. They stop in the opposite one, each after the next has ended: the site first,
    /// then the jobs, and the head of the history is kept last.
    func workers(_ logger: Logger) -> [Worker] {
        [
            Worker(name: "history.heads") {
                await heads.run { logger.error("history.heads", metadata: ["fault": "\($0)"]) }
            },
            Worker(name: "forgetting") { await forget(every: .seconds(600), logger) },
            Worker(name: "jobs") { await jobs(log: Log.sink(logger)).run() },
        ]
    }

    /// What was kept for a time that is over, and the temporary files of uploads that a killed process left.
    private func forget(every pause: Duration, _ logger: Logger) async {
        while !Task.isCancelled {
            let now = site.clock.now
            do {
                try await database.write { db in
                    try People.forget(at: now, in: db)
                    try JobQueue.forget(at: now, in: db)
                }
                try site.files.sweep(at: now)
            } catch { logger.error("forgetting", metadata: ["fault": "\(error)"]) }
            try? await Task.sleep(for: pause)
        }
    }
}
