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

    func keep() async throws {
        let head = try await database.read { try History.head(in: $0) }
        guard head.length > 0, try kept().last?.head != head else { return }
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Data("\(clock.now) \(head.length) \(head.hash)\n".utf8))
        try file.synchronize()
    }

    func run(every seconds: Int = 5) async {
        while !Task.isCancelled {
            try? await keep()
            try? await Task.sleep(for: .seconds(seconds))
        }
        try? await keep()
    }

    /// All heads that were kept, oldest first. A last line that was cut off by a power failure is passed over.
    func kept() throws -> [(at: Instant, head: Head)] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let at = Instant(parts[0]), let length = Int(parts[1]) else { return nil }
            return (at, Head(length: length, hash: String(parts[2])))
        }
    }
}
