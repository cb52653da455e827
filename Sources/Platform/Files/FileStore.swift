package import Digest
import Foundation
package import Values

/// A file in the store: what it holds and how long that is, in bytes.
package struct StoredFile: Sendable, Hashable {
    package let digest: SHA256Digest
    package let size: Int
    package init(digest: SHA256Digest, size: Int) { (self.digest, self.size) = (digest, size) }
}

/// Files kept by the hash of their content, outside the database: `folder/ab/cdef…`. The same content is kept once.
///
/// A file is there whole or not at all, also after a power cut: it is written under a temporary name in the same
/// folder, brought to the disk, then renamed. Nothing is ever changed in place.
package struct FileStore: Sendable {
    package let folder: String

    /// Makes the folder if it is missing, readable by nobody else.
    /// - Throws: `FileStoreError`.
    package init(folder: String) throws {
        self.folder = folder
        try Disk.makeFolder(folder)
    }

    /// Keeps bytes that are at hand. What comes in pieces goes through `begin()`.
    package func keep(_ bytes: [UInt8]) async throws -> StoredFile {
        let file = try begin()
        try file.write(bytes[...])
        return try await file.keep()
    }

    package func begin() throws -> IncomingFile { try IncomingFile(in: self) }

    /// Where the file is, or would be.
    package func path(of digest: SHA256Digest) -> String {
        let name = digest.description
        return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    /// The size in bytes of a file that is there, nil of one that is not.
    package func size(of digest: SHA256Digest) -> Int? { Disk.status(path(of: digest)).map { Int($0.st_size) } }

    /// That a file of this size can be read where a response would send it from: told before its first byte, after which nothing can be
    /// said any more.
    /// - Throws: `FileStoreError` in the system's words, with EIO where the file has another size.
    package static func check(_ path: String, size: Int) throws {
        guard access(path, R_OK) == 0, let status = Disk.status(path) else { throw Disk.fault(path) }
        guard Int(status.st_size) == size else { throw FileStoreError(path: path, code: EIO) }
    }

    /// Removes what uploads that never ended have left: temporary files untouched for a day.
    /// - Returns: how many.
    @discardableResult
    package func sweep(at now: Instant) throws -> Int {
        var removed = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasPrefix(Self.temporaryPrefix) {
            let path = "\(folder)/\(name)"
            guard let touched = Disk.status(path)?.st_mtim.tv_sec else { continue }
            if Int64(touched) * 1000 < now.adding(days: -1).milliseconds, unlink(path) == 0 { removed += 1 }
        }
        return removed
    }

    static let temporaryPrefix = "incoming-"
}

/// The system refused: disk full, no permission. `code` is its `errno`.
package struct FileStoreError: Error, Equatable {
    package let path: String
    package let code: Int32
}
