import Commands
import Access
import ArgumentParser
import Database
import People
import Values
import Web

struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Prints a one-time link by which somebody takes on a role: how an installation gets its first administrator."
    )

    @Argument(help: "The person's e-mail address.") var email: String
    @Option(help: "The role, for example administrator.") var role: String
    @OptionGroup var options: SettingsOptions
    @Option(help: "The public address of the site.") var url: String?
    @Flag(help: "One JSON object on standard output.") var json = false

    func run() async throws {
        guard let role = Role(rawValue: role) else {
            throw CommandFailure.badInput(
                "--role: '\(role)' is none of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard let address = EmailAddress(email) else {
            throw CommandFailure.badInput("'\(email)' is not an e-mail address")
        }
        let installation = try Installation.open(try await options.read(["url": url]))
        try await Start.prepare(installation, say: { _ in })
        let now = installation.site.clock.now
        let token = try await installation.database.write { db in
            try Invitations.create(address, role, by: .system, at: now, in: db)
        }
        await installation.close()
        let link = installation.settings.url + "/fr" + Invitations.path(token)
        say(json ? JSON.object([("role", .text(role.rawValue)), ("link", .text(link))]) : link)
    }
}
