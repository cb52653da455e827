package import ArgumentParser
import Commands
import Foundation
import Glibc

/// The program: `grappe COMMAND`. Exit codes: 0 done, 1 a check that fails or no solution, 2 bad input or bad usage, 3 an answer that
/// time did not suffice to prove.
package struct Root: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "grappe",
        abstract: "The open platform on which a country runs its innovation-cluster programme.",
        subcommands: [
            Serve.self, Migrate.self, Load.self, PlayJourney.self, Invite.self, Matrix.self, Doctor.self, Canon.self,
            Fund.self, LogCommand.self, Match.self,
        ])
    package init() {}

    /// Runs the program with the given arguments and ends the process.
    package static func start(_ arguments: [String]) async -> Never {
        do {
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            Glibc.exit(0)
        } catch let failure as CommandFailure {
            if !failure.message.isEmpty { FileHandle.standardError.write(Data((failure.message + "\n").utf8)) }
            Glibc.exit(failure.code)
        } catch {
            let code = exitCode(for: error)
            let told = fullMessage(for: error)
            let output = code.isSuccess ? FileHandle.standardOutput : FileHandle.standardError
            if !told.isEmpty { output.write(Data((told + "\n").utf8)) }
            Glibc.exit(code.isSuccess ? 0 : code == .validationFailure ? 2 : code.rawValue == 1 ? 1 : code.rawValue)
        }
    }
}
