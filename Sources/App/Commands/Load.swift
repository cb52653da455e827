import ArgumentParser

struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Loads a folder of the public record: adds and updates by id, leaves what was edited since, all or nothing."
    )

    @Argument(help: "The folder of the record.") var folder: String
    @OptionGroup var options: SettingsOptions
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {}
}
