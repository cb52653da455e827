import Foundation
package import Tables

/// An end with a sentence and an exit code.
package struct CommandFailure: Error {
    package let code: Int32
    package let message: String

    private init(_ code: Int32, _ message: String) { (self.code, self.message) = (code, message) }

    /// 1: a check that fails, or nothing to give.
    package static func failed(_ message: String) -> CommandFailure { CommandFailure(1, "grappe: \(message)") }
    /// 2: bad input or bad usage.
    package static func badInput(_ message: String) -> CommandFailure { CommandFailure(2, "grappe: \(message)") }
    /// The answer was printed, and says all that there is to say.
    static func told(_ code: Int32) -> CommandFailure { CommandFailure(code, "") }
    /// 2: what is wrong in a file, and where.
    package static func fault(_ file: String, _ fault: TableFault) -> CommandFailure {
        CommandFailure(2, "\(file):\(fault.line):\(fault.column): \(fault.message)")
    }
}

/// Writes to standard output at once: `print` to a pipe is kept back until the end.
package func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Writes to standard output, and no line feed behind it.
func printBytes(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
