import Commands
import ArgumentParser
import Database
import Values
import Web

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Brings the database to the present shape.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "Only say what would run.") var dryRun = false
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        let installation = try Installation.open(try await options.read())
        let site = installation.site
        let ids =
            dryRun
            ? try await Migrator.pending(site.migrations, on: installation.database)
            : try await Migrator.run(site.migrations, on: installation.database, at: site.clock.now)
        await installation.close()
        if json {
            say(JSON.object([("migrations", .list(ids.map { .text($0) })), ("ran", .bool(!dryRun))]))
        } else {
            say(ids.isEmpty ? "Nothing to do." : ids.joined(separator: "\n"))
        }
    }
}
