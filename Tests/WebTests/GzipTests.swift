import Foundation
import TestSupport
import Testing

@testable import Web

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 57, 100_000]) func unpacksToTheSame(count: Int) throws {
        for bytes in [
            Array(repeating: UInt8(65), count: count), (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) },
        ] {
            let packed = Gzip.compress(bytes)
            #expect(packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
            #expect(Gzip.compress(bytes) == packed)
            #expect(try unpack(packed) == bytes)
        }
    }

    private func unpack(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = ScratchFolder.url.appendingPathComponent("grappe-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        process.standardOutput = pipe
        try process.run()
        let out = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(out)
    }
}
