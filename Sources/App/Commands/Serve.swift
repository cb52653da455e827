import ArgumentParser
import CGrappe
import Database
import Foundation
import Jobs
import Logging
import Server
import Values
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Migrates the database, loads the record into an empty one, and serves the site.")

    @OptionGroup var options: SettingsOptions
    @Option(help: "The address to listen on (default: 127.0.0.1).") var host: String?
    @Option(help: "The port (default: 8080).") var port: String?
    @Option(help: "The public address of the site, for links in mail and QR codes.") var url: String?
    @Option(help: "The folder of static files (default: Public).") var `public`: String?
    @Option(help: "A port for Prometheus metrics (default: none).") var metricsPort: String?
    @Flag(help: "A demonstration: one account per role, mail as files, and a mark on every page.") var demo = false
    @Option(help: "A file holding the demonstration's time, as 2027-05-19T14:50 (only with --demo).") var demoClock:
        String?

    func run() async throws {
        let settings = try await options.read([
            "host": host, "port": port, "url": url, "public": self.public, "metrics-port": metricsPort,
            "demo": demo ? "true" : nil, "demo-clock": demoClock,
        ])
        guard !settings.isDemonstration || settings.isLoopback else {
            throw CommandFailure.badInput("\(SettingsError.demonstrationInPublic(settings.host))")
        }
        grappe_tune_malloc()
        let logger = Log.make(settings.logLevel)
        let installation = try Installation.open(settings, clock: clock(settings), log: Log.sink(logger))
        try await Start.prepare(installation, say: say)
        try await Start.loadWhereEmpty(installation, say: say)
        if settings.isDemonstration { try await Start.demonstrate(installation, say: say) }
        try await serve(installation, logger)
        await installation.close()
    }

    private func clock(_ settings: Settings) throws -> Clock {
        do { return try settings.demoClock.map { try DemonstrationClock(file: $0).clock } ?? .system } catch {
            throw CommandFailure.badInput("settings: \(error)")
        }
    }

    private func serve(_ installation: Installation, _ logger: Logger) async throws {
        let settings = installation.settings
        let metrics = RequestMetrics()
        let server = HTTPServer(
            site: installation.site, host: settings.host, port: settings.port,
            proxies: TrustedProxies(settings.proxies),
            metrics: metrics, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await installation.jobs(log: Log.sink(logger)).run() }
            group.addTask {
                await installation.heads.run { logger.error("history.heads", metadata: ["fault": "\($0)"]) }
            }
            if let port = settings.metricsPort {
                group.addTask {
                    let server = MetricsServer(
                        host: settings.metricsHost, port: port, metrics: metrics, logger: logger)
                    do { try await server.run() } catch is CancellationError {} catch {
                        logger.error("metrics", metadata: ["port": "\(port)", "fault": "\(error)"])
                    }
                }
            }
            try await server.run { port in
                say("Grappe: http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(port)")
            }
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
    }
}
