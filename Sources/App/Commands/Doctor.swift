import Commands
import ArgumentParser

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what is missing or misconfigured, and how to mend it; verifies the whole history.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        let settings = try await options.read()
        let findings = await Examination.run(settings)
        if json {
            let list = findings.map { finding -> JSON.Value in
                .object([("check", .text(finding.check)), ("ok", .bool(finding.isFine)), ("says", .text(finding.says))])
            }
            say(JSON.object([("ok", .bool(findings.allSatisfy(\.isFine))), ("findings", .list(list))]))
        } else {
            for finding in findings { say("\(finding.isFine ? "ok   " : "FAULT") \(finding.check): \(finding.says)") }
        }
        let faults = findings.filter { !$0.isFine }.count
        if faults > 0 { throw CommandFailure.failed("\(faults) fault\(faults == 1 ? "" : "s")") }
    }
}
