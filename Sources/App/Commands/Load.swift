import Commands
import Access
import ArgumentParser
import Database
import Record
import Values
import Web

struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Loads a folder of the public record: adds and updates by id, leaves what was edited since, all or nothing."
    )

    @Argument(help: "The folder of the record.") var folder: String
    @OptionGroup var options: SettingsOptions
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        let installation = try Installation.open(try await options.read())
        do {
            try await Start.prepare(installation, say: { _ in })
            let report = try await Start.load(folder, into: installation)
            say(json ? Self.object(report) : report.description.isEmpty ? "Nothing has changed." : report.description)
        } catch {
            await installation.close()
            throw error
        }
        await installation.close()
    }

    private static func object(_ report: LoadReport) -> String {
        let lines = report.lines.map { line -> JSON.Value in
            .object([
                ("kind", .text(line.kind.rawValue)), ("file", .text(line.file)), ("table", .text(line.table)),
                ("id", .text(line.id)),
                ("column", line.column.map { .text($0) } ?? .null),
                ("present", line.present.map { .text($0) } ?? .null),
                ("told", line.told.map { .text($0) } ?? .null),
            ])
        }
        return JSON.object([("changed", .bool(!report.isUnchanged)), ("lines", .list(lines))])
    }
}
