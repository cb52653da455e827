import Digest
import Foundation
import Values

/// A file on its way into the store. Left without `keep()`, it leaves nothing behind.
package final class IncomingFile {
    package private(set) var size = 0
    private let store: FileStore
    private let path: String
    private let descriptor: Int32
    private var hash = SHA256Stream()
    private var isKept = false

    init(in store: FileStore) throws {
        self.store = store
        path = "\(store.folder)/\(FileStore.temporaryPrefix)\(Random.token())"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Disk.fault(path) }
    }

    deinit {
        close(descriptor)
        if !isKept { unlink(path) }
    }

    package func write(_ bytes: ArraySlice<UInt8>) throws {
        try Disk.write(bytes, to: descriptor, path)
        hash.update(bytes)
        size += bytes.count
    }

    /// What its content says that it is.
    package func type(name: String) throws -> FileType? {
        try FileType.detect(name: name, size: size) { try Disk.read(descriptor, at: $0, count: $1, path) }
    }

    /// Brings it to the disk, then gives it its name. The waiting is done on a thread of its own.
    package func keep() async throws -> StoredFile {
        let file = StoredFile(digest: hash.digest, size: size)
        let (descriptor, from, to, folder) = (descriptor, path, store.path(of: file.digest), store.folder)
        try await Disk.wait {
            let parent = String(to.prefix(upTo: to.lastIndex(of: "/") ?? to.endIndex))
            try Disk.makeFolder(parent)
            guard fsync(descriptor) == 0, rename(from, to) == 0 else { throw Disk.fault(from) }
            try Disk.syncFolder(parent)
            try Disk.syncFolder(folder)
        }
        isKept = true
        return file
    }
}
