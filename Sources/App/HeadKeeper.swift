import Database
import Foundation
import History
import Values
import Web

/// Keeps the head of the history outside the database: one line `instant length hash` whenever it has moved. Whoever rewrites the
/// database cannot also rewrite these lines unseen where the file is copied away.
struct HeadKeeper: Sendable {
    let path: String
    let database: any Database
    let clock: Clock

    init(data: String, database: any Database, clock: Clock) {
        (path, self.database, self.clock) = (data + "/history.heads", database, clock)
    }

    /// - Throws: when the database is away or the disk refuses.
    func keep() async throws {
        let head = try await database.read { try History.head(in: $0) }
        if !FileManager.default.fileExists(atPath: path) {
            guard head.length > 0, FileManager.default.createFile(atPath: path, contents: nil) else { return }
        }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let end = try file.seekToEnd()
        try file.seek(toOffset: end - min(end, 512))
        let tail = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        guard head.length > 0, Self.lines(tail).last?.head != head else { return }
        // What a power failure cut off ends here, or this line would be lost with it.
        let isCutOff = !tail.isEmpty && !tail.hasSuffix("\n")
        try file.write(contentsOf: Data("\(isCutOff ? "\n" : "")\(clock.now) \(head.length) \(head.hash)\n".utf8))
        try file.synchronize()
    }

    func run(every seconds: Int = 5, fault: @Sendable (any Error) -> Void) async {
        while !Task.isCancelled {
            do { try await keep() } catch is CancellationError {} catch { fault(error) }
            try? await Task.sleep(for: .seconds(seconds))
        }
        // A task of its own: this one is cancelled, and the last acts are to be kept too.
        await Task { try? await keep() }.value
    }

    /// All heads that were kept, oldest first. A line that was cut off by a power failure is passed over.
    func kept() throws -> [(at: Instant, head: Head)] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return Self.lines(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
    }

    private static func lines(_ text: String) -> [(at: Instant, head: Head)] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let at = Instant(parts[0]), let length = Digits.read(parts[1].utf8),
                parts[2].utf8.count == Head.empty.hash.utf8.count
            else { return nil }
            return (at, Head(length: length, hash: String(parts[2])))
        }
    }
}
