package import ArgumentParser
import CanonicalJSON

/// `grappe canon`: the one form of a JSON text.
package struct Canon: ParsableCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Prints the canonical form of a JSON text (RFC 8785), without a line feed behind it.",
        discussion: "The method: docs/methods/CanonicalJSON.md.")
    @Argument(help: "A file of JSON.") var file: String
    package init() {}

    package func run() throws { printBytes(try canonical()) }

    package func canonical() throws -> [UInt8] {
        let input = InputFile(file)
        let bytes = try input.bytes()
        do { return try bytes.withUnsafeBufferPointer { try Canonicalizer.canonical($0) } } catch let fault
            as CanonicalFault
        {
            throw input.fault(at: fault.offset, of: bytes, fault.message)
        }
    }
}
