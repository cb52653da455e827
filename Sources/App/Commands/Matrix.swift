import Commands
import Access
import ArgumentParser
import Values
import Web

struct Matrix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints who may reach which route, and by which rule.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        let settings = try await options.read()
        let routes = Modules.all(settings, clock: .system).flatMap { module in module.routes.map { (module.name, $0) } }
        if json {
            say(
                JSON.object([
                    (
                        "routes",
                        .list(
                            routes.map { name, route in
                                .object([
                                    ("module", .text(name)), ("method", .text(route.method.rawValue)),
                                    ("path", .text(route.pattern)),
                                    ("rule", .text(route.access.name)),
                                    ("roles", .list(Self.roles(route).map { .text($0) })),
                                ])
                            })
                    )
                ]))
        } else {
            for (_, route) in routes {
                let method = route.method.rawValue + String(repeating: " ", count: 5 - route.method.rawValue.count)
                say("\(method)\(route.pattern)\t\(route.access.name)\t\(Self.roles(route).joined(separator: ", "))")
            }
        }
    }

    static func roles(_ route: Route) -> [String] {
        switch route.access.audience {
        case .anyone: ["anyone"]
        case .signedIn: ["any signed-in person"]
        case .roles(let roles): Role.allCases.filter(roles.contains).map(\.rawValue)
        }
    }
}
