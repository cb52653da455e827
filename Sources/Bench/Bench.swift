import ArgumentParser

/// What `make bench` measures with: a bare server to compare with, and data of a realistic size.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grappe-bench", abstract: "Measures Grappe: a bare server, and seeded data.",
        subcommands: [Hello.self, SeedRecord.self, Seed.self])
}
