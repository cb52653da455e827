import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle

/// The metrics of the process on a port of their own, loopback unless set otherwise.
package struct MetricsServer: Service {
    private let host: String
    private let port: Int
    private let metrics: PrometheusMetrics
    private let logger: Logger
    private let started: @Sendable (Int?) async -> Void

    /// `started` is told the port once it is open, or nil when it cannot be.
    package init(
        host: String, port: Int, metrics: PrometheusMetrics, logger: Logger,
        started: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) {
        (self.host, self.port, self.metrics, self.logger) = (host, port, metrics, logger)
        self.started = started
    }

    /// The site does not stand or fall with its metrics: a port that is taken is an error in the log.
    package func run() async throws {
        do { try await serve() } catch {
            logger.error("metrics", metadata: ["port": "\(port)", "fault": "\(error)"])
            await started(nil)
            try await gracefulShutdown()
        }
    }

    private func serve() async throws {
        let router = Router()
        router.get("/metrics") { [metrics] _, _ in
            Hummingbird.Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: metrics.text)))
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname(host, port: port), serverName: "grappe"),
            onServerRunning: { [started, port] channel in await started(channel.localAddress?.port ?? port) },
            logger: logger)
        try await application.run()
    }
}
