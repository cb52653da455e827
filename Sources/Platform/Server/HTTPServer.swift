import HTTPTypes
import Hummingbird
package import Logging
import NIOCore
package import Web

/// The site over HTTP/1.1. The only place that knows Hummingbird.
package struct HTTPServer: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let proxies: TrustedProxies
    private let logger: Logger
    private let metrics: RequestMetrics

    package init(
        site: Site, host: String, port: Int, proxies: TrustedProxies, metrics: RequestMetrics, logger: Logger
    ) {
        (self.site, self.host, self.port, self.proxies) = (site, host, port, proxies)
        (self.metrics, self.logger) = (metrics, logger)
    }

    /// Serves until a signal asks to stop; requests in flight are finished. `started` is told the port once it is open.
    package func run(started: @escaping @Sendable (Int) async -> Void) async throws {
        let responder = SiteResponder(site: site, proxies: proxies, metrics: metrics)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(60),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
            configuration: .init(address: .hostname(host, port: port), serverName: "grappe"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) },
            logger: logger)
        try await application.runService()
    }
}

/// Which peers may tell the reader's address and the scheme (`X-Forwarded-For`, `X-Forwarded-Proto`).
package struct TrustedProxies: Sendable {
    private let addresses: Set<String>
    package init(_ addresses: [String]) { self.addresses = Set(addresses) }
    func trusts(_ address: String) -> Bool { addresses.contains(address) }
}
