import Commands
import ArgumentParser
import Database
import Foundation
import People
import Values
import Web

struct PlayJourney: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journey",
        abstract:
            "Plays the 2023 edition from the call to the first payment through the product's own pages, on a scratch database.",
        discussion:
            "What the public record lacks comes from Journey/2023-assumed.yaml and is printed as assumed. Exits 1 on any deviation."
    )

    @OptionGroup var options: SettingsOptions
    @Option(help: "The file of what is assumed.") var assumed = "Journey/2023-assumed.yaml"
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "grappe-journey-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        var settings = try await options.read(["data": scratch, "demo": "true", "url": "http://journey.grappe.invalid"])
        if options.database == nil { settings.database = "sqlite:\(scratch)/grappe.sqlite" }
        let report = JourneyReport(quiet: json)
        do {
            let facts = try Assumed.read(assumed)
            let clock = SteppingClock(facts.call.drafted)
            let post = Postbox()
            let installation = try Installation.open(settings, clock: clock.clock, deliver: { post.take($0) })
            try await refuseUsed(installation)
            try await Start.prepare(installation, say: { _ in })
            try await Start.loadWhereEmpty(installation, say: { _ in })
            try await Journey(installation.site, clock: clock, post: post, assumed: facts, report: report).play()
            await installation.close()
        } catch let fault as JourneyFault {
            throw CommandFailure.failed("after \(report.steps.count) steps: \(fault)")
        }
        if json {
            let steps = report.steps.map { step -> JSON.Value in
                .object([
                    ("at", .text("\(step.at)")), ("basis", .text(step.basis.rawValue)), ("step", .text(step.text)),
                ])
            }
            say(JSON.object([("ok", .bool(true)), ("steps", .list(steps))]))
        }
    }

    /// A journey writes what never happened: only into a database that holds nothing.
    private func refuseUsed(_ installation: Installation) async throws {
        let pending = try await Migrator.pending(installation.site.migrations, on: installation.database)
        guard pending.count == installation.site.migrations.count else {
            throw CommandFailure.badInput("the database is in use: a journey needs an empty one")
        }
    }
}
