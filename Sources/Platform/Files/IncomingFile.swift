import Digest
import Foundation
import Values

/// A file on its way into the store. Left without `keep()`, it leaves nothing behind. One task at a time uses it.
package final class IncomingFile {
    package private(set) var size = 0
    private let store: FileStore
    private let path: String
    private var descriptor: Int32
    private var hash = SHA256Stream()
    private var isKept = false

    init(in store: FileStore) throws {
        self.store = store
        path = "\(store.folder)/\(FileStore.temporaryPrefix)\(Random.token())"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Disk.fault(path) }
    }

    deinit {
        seal()
        if !isKept { unlink(path) }
    }

    /// Nothing more is written or looked at. It waits for `keep()` without holding one of the process's few descriptors.
    func seal() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
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
        let (from, to, folder) = (path, store.path(of: file.digest), store.folder)
        seal()
        try await Disk.wait {
            let parent = String(to.prefix(upTo: to.lastIndex(of: "/") ?? to.endIndex))
            try Disk.makeFolder(parent)
            try Disk.syncFile(from)
            guard rename(from, to) == 0 else { throw Disk.fault(from) }
            try Disk.syncFolder(parent)
            try Disk.syncFolder(folder)
        }
        isKept = true
        return file
    }
}
