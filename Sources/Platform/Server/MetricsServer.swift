import Hummingbird
package import Logging
import NIOCore

/// The metrics of the process on a port of their own, loopback unless set otherwise.
package struct MetricsServer: Sendable {
    private let host: String
    private let port: Int
    private let metrics: RequestMetrics
    private let logger: Logger

    package init(host: String, port: Int, metrics: RequestMetrics, logger: Logger) {
        (self.host, self.port, self.metrics, self.logger) = (host, port, metrics, logger)
    }

    package func run() async throws {
        let router = Router()
        router.get("/metrics") { [metrics] _, _ in
            Hummingbird.Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
                body: .init(byteBuffer: ByteBuffer(string: metrics.text)))
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname(host, port: port), serverName: "grappe"),
            logger: logger)
        try await application.run()
    }
}
