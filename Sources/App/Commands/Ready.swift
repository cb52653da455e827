import Commands
import Access
import People
import Values

/// Says where the site is once everything that was asked for can be reached.
actor Ready {
    private let settings: Settings
    private let isJSON: Bool
    private var accounts: [Demonstration.Made] = []
    private var site: Int?
    private var metrics: Int?
    private var awaitsMetrics: Bool

    init(_ settings: Settings, json: Bool) {
        (self.settings, isJSON, awaitsMetrics) = (settings, json, settings.metricsPort != nil)
    }

    func note(accounts: [Demonstration.Made]) { self.accounts = accounts }

    func note(site port: Int) {
        site = port
        tell()
    }

    /// nil: the port cannot be opened, which the log says.
    func note(metrics port: Int?) {
        (metrics, awaitsMetrics) = (port, false)
        tell()
    }

    private func tell() {
        guard let site, !awaitsMetrics else { return }
        let address = Self.address(settings.host, site)
        guard isJSON else { return say("Grappe: \(address)") }
        say(
            JSON.object([
                ("address", .text(address)), ("url", .text(settings.url)),
                ("metrics", metrics.map { .text(Self.address(settings.metricsHost, $0) + "/metrics") } ?? .null),
                ("demonstration", .bool(settings.isDemonstration)),
                (
                    "accounts",
                    .list(
                        accounts.map {
                            .object([
                                ("role", .text($0.role.rawValue)), ("email", .text("\($0.email)")),
                                ("password", .text($0.password)),
                            ])
                        })
                ),
            ]))
    }

    private static func address(_ host: String, _ port: Int) -> String {
        "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
