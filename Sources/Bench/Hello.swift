import ArgumentParser
import Hummingbird
import Logging

/// The reference: the same HTTP server, answering five bytes.
struct Hello: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves \"hello\" and nothing else.")

    @Option(help: "The port on 127.0.0.1.") var port: Int

    func run() async throws {
        let router = Router()
        router.get("/hello") { _, _ in "hello" }
        var logger = Logger(label: "hello")
        logger.logLevel = .warning
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.run()
    }
}
