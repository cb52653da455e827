import Jobs
import Web

extension Installation {
    /// The runner of all modules' jobs.
    func jobs(log: @escaping @Sendable (LogLine) -> Void) -> JobRunner {
        JobRunner(JobQueue(database), site.modules.flatMap { $0.jobs(site) }, clock: site.clock) {
            log(LogLine(.warning, $0))
        }
    }
}
