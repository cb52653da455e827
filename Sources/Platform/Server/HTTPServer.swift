import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import Web

/// The site over HTTP/1.1. Only this module knows Hummingbird.
package struct HTTPServer: Service {
    private let site: Site
    private let host: String
    private let port: Int
    private let proxies: TrustedProxies
    private let grace: Duration
    private let metrics: RequestMetrics
    private let logger: Logger
    private let started: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - grace: how long requests in flight may take once the server is asked to stop.
    ///   - started: is told the port once it is open.
    package init(
        site: Site, host: String, port: Int, proxies: TrustedProxies, grace: Duration, metrics: RequestMetrics,
        logger: Logger, started: @escaping @Sendable (Int) async -> Void
    ) {
        (self.site, self.host, self.port, self.proxies) = (site, host, port, proxies)
        (self.grace, self.metrics, self.logger, self.started) = (grace, metrics, logger, started)
    }

    /// Serves until asked to stop. Then it takes no more connections, ends those without a request, finishes the requests
    /// in flight, and cuts off those that are not done after the time of grace.
    package func run() async throws {
        var group = ServiceGroupConfiguration(services: [try server()], logger: logger)
        group.maximumGracefulShutdownDuration = grace
        try await ServiceGroup(configuration: group).run()
    }

    /// The server alone, without Hummingbird's `Application`, which makes a logger and a context for each request and adds its headers to a
    /// finished answer: the site has its own.
    private func server() throws -> any Service {
        let responder = SiteResponder(site: site, proxies: proxies, metrics: metrics)
        let connection = HTTPServerBuilder.http1(
            configuration: .init(
                idleTimeout: .seconds(60),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)))
        return try connection.buildServer(
            configuration: .init(address: .hostname(host, port: port)),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger,
            responder: { try await responder.respond(to: $0, $1, $2) },
            onServerRunning: { [started, port] channel in await started(channel.localAddress?.port ?? port) })
    }
}

/// Which peers may tell the reader's address and the scheme (`X-Forwarded-For`, `X-Forwarded-Proto`).
package struct TrustedProxies: Sendable {
    private let addresses: Set<String>
    package init(_ addresses: [String]) { self.addresses = Set(addresses) }
    func trusts(_ address: String) -> Bool { addresses.contains(address) }
}
