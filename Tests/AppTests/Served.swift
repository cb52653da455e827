import Foundation
import TestSupport
import Testing

/// The program itself, serving a demonstration on free ports and a scratch folder.
final class Served: @unchecked Sendable {
    struct Told: Decodable {
        struct Account: Decodable {
            let role: String
            let email: String
            let password: String
        }
        let address: String
        let url: String
        let metrics: String
        let demonstration: Bool
        let accounts: [Account]

        var port: Int { Int(address.split(separator: ":").last!)! }
        var metricsPort: Int { Int(metrics.split(separator: ":").last!.prefix { $0 != "/" })! }
    }

    private let process = Process()
    private let (output, errors) = (Pipe(), Pipe())
    private let folder = ScratchFolder.url.appending(path: "grappe-served-\(UUID().uuidString)")
    let told: Told
    /// What stood on standard output until the site could be reached.
    let said: String

    init(_ arguments: [String] = []) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "grappe")
        process.currentDirectoryURL = root
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.arguments =
            ["serve", "--json", "--demo", "--port", "0", "--metrics-port", "0", "--data", folder.path] + arguments
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        // Read from the start, or a full pipe would hold the program up.
        errors.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        var line = Data()
        while !line.contains(10) {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { break }
            line += piece
        }
        said = String(decoding: line, as: UTF8.self)
        told = try JSONDecoder().decode(Told.self, from: line)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// How it ended, once it has: its exit code, or nil when a signal ended it; and what it still said.
    func end() -> (code: Int32?, said: String) {
        let said = (try? output.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        return (
            process.terminationReason == .exit ? process.terminationStatus : nil, String(decoding: said, as: UTF8.self)
        )
    }
}
