package import Digest
package import Files

/// A file that proves something, in the store.
package struct Evidence: Sendable, Equatable {
    package let name: String
    package let type: FileType
    /// In bytes.
    package let size: Int
    package let digest: SHA256Digest

    package init(_ file: ReceivedFile) { (name, type, size, digest) = (file.name, file.type, file.size, file.digest) }
    init(name: String, type: FileType, size: Int, digest: SHA256Digest) {
        (self.name, self.type, self.size, self.digest) = (name, type, size, digest)
    }
}
