package import ArgumentParser
import Foundation
import Glibc

/// The program: `grappe COMMAND`. Exit codes: 0 done, 1 a check that fails or nothing to give, 2 bad input or bad usage.
package struct Root: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "grappe",
        abstract: "The open platform on which a country runs its innovation-cluster programme.",
        subcommands: [Serve.self, Migrate.self, Load.self, PlayJourney.self, Invite.self, Matrix.self, Doctor.self])
    package init() {}

    /// Runs the program with the given arguments and ends the process.
    package static func start(_ arguments: [String]) async -> Never {
        do {
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            Glibc.exit(0)
        } catch let failure as CommandFailure {
            FileHandle.standardError.write(Data("grappe: \(failure.message)\n".utf8))
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

/// An end with a sentence and an exit code.
package struct CommandFailure: Error {
    let code: Int32
    let message: String

    /// 1: a check that fails.
    static func failed(_ message: String) -> CommandFailure { CommandFailure(code: 1, message: message) }
    /// 2: bad input or bad usage.
    static func badInput(_ message: String) -> CommandFailure { CommandFailure(code: 2, message: message) }
}

/// Writes to standard output at once: `print` to a pipe is kept back until the end.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
