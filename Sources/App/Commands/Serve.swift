import Commands
import ArgumentParser
import CGrappe
import CoreMetrics
import Database
import Foundation
import Logging
import Server
import ServiceLifecycle
import UnixSignals
import Values
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Migrates the database, loads the record into an empty one, and serves the site.",
        discussion: """
            SIGTERM or SIGINT stops it: it takes no more connections, finishes the requests in flight and the job under way, \
            and exits with 0. Logs go to standard error.
            """)

    @OptionGroup var options: SettingsOptions
    @Option(help: "The address to listen on (default: 127.0.0.1).") var host: String?
    @Option(help: "The port (default: 8080; 0 takes a free one).") var port: String?
    @Option(help: "The public address of the site, for links in mail and QR codes.") var url: String?
    @Option(help: "The folder of static files (default: Public).") var `public`: String?
    @Option(help: "A port for Prometheus metrics (default: none; 0 takes a free one).") var metricsPort: String?
    @Option(help: "Seconds that requests in flight may take when it is asked to stop (default: 20).")
    var stopSeconds: String?
    @Option(help: "How much is logged: trace, debug, info, notice, warning, error or critical (default: info).")
    var logLevel: String?
    @Flag(help: "A demonstration: one account per role, mail as files, and a mark on every page.") var demo = false
    @Option(help: "A file holding the demonstration's time, as 2027-05-19T14:50 (only with --demo).") var demoClock:
        String?
    @Flag(help: "One JSON object on standard output, once the site can be reached.") var json = false

    func run() async throws {
        var settings = try await options.read([
            "host": host, "port": port, "url": url, "public": self.public, "metrics-port": metricsPort,
            "stop-seconds": stopSeconds, "log-level": logLevel, "demo": demo ? "true" : nil,
            "demo-clock": demoClock,
        ])
        guard !settings.isDemonstration || settings.isLoopback else {
            throw CommandFailure.badInput("\(SettingsError.demonstrationInPublic(settings.host))")
        }
        let freePort = settings.port == 0 ? try FreePort(on: settings.host) : nil
        defer { withExtendedLifetime(freePort) {} }
        if let freePort { settings.take(port: freePort.number) }
        grappe_tune_malloc()
        grappe_tune_sqlite()
        let logger = Log.make(settings.logLevel)
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        let installation = try Installation.open(
            settings, clock: clock(settings), log: Log.sink(logger), metrics: metrics)
        let isQuiet = json
        let told: (String) -> Void = { if !isQuiet { say($0) } }
        let ready = Ready(settings, json: json)
        try await Start.prepare(installation, say: told)
        try await Start.loadWhereEmpty(installation, say: told)
        if settings.isDemonstration {
            await ready.note(accounts: try await Start.demonstrate(installation, say: told))
        }
        do { try await serve(installation, metrics, ready, logger) } catch {
            await installation.close()
            throw CommandFailure.failed("cannot serve on \(settings.host):\(settings.port): \(error)")
        }
        await installation.close()
    }

    private func clock(_ settings: Settings) throws -> Clock {
        do { return try settings.demoClock.map { try DemonstrationClock(file: $0).clock } ?? .system } catch {
            throw CommandFailure.badInput("settings: \(error)")
        }
    }

    private func serve(
        _ installation: Installation, _ metrics: PrometheusMetrics, _ ready: Ready, _ logger: Logger
    ) async throws {
        let settings = installation.settings
        var services: [any Service] = installation.workers(logger)
        if let port = settings.metricsPort {
            services.append(
                MetricsServer(host: settings.metricsHost, port: port, metrics: metrics, logger: logger) {
                    await ready.note(metrics: $0)
                })
        }
        services.append(
            HTTPServer(
                site: installation.site, host: settings.host, port: settings.port,
                proxies: TrustedProxies(settings.proxies), grace: .seconds(settings.stopSeconds),
                metrics: RequestMetrics(metrics), logger: logger
            ) { await ready.note(site: $0) })
        let configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await ServiceGroup(configuration: configuration).run()
    }
}
