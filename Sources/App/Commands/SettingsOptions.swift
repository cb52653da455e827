import Commands
import ArgumentParser
import Foundation

/// The settings as flags, the same for every command. What is not given comes from the environment or the file.
struct SettingsOptions: ParsableArguments {
    @Option(help: "A YAML file of settings (default: grappe.yaml, if there is one).") var config: String?
    @Option(help: "The folder of database, files, mail and keys (default: var).") var data: String?
    @Option(help: "sqlite:PATH or postgres://… (default: sqlite:DATA/grappe.sqlite).") var database: String?
    @Option(help: "The folder of the public record (default: Record).") var record: String?

    func read(_ more: [String: String?] = [:]) async throws -> Settings {
        var flags = ["config": config, "data": data, "database": database, "record": record].compactMapValues(\.self)
        for (name, value) in more { flags[name] = value }
        do {
            return try await Settings.read(flags: flags, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw CommandFailure.badInput("settings: \(error)")
        }
    }
}
