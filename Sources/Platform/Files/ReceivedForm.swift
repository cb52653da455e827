package import Digest

/// How much a form with files may bring.
package struct FileLimits: Sendable {
    /// Bytes of one file, and of all files of one form together.
    package var fileSize: Int
    package var totalSize: Int
    package var types: Set<FileType>
    /// Bytes of all other fields together.
    package var textSize = 1_000_000
    /// A body is read to its end even when a file in it is refused, so that the fields after that file are kept; but
    /// never past this.
    package var bodySize: Int

    package init(fileSize: Int = 20_000_000, totalSize: Int = 60_000_000, types: Set<FileType> = FileType.documents) {
        (self.fileSize, self.totalSize, self.types) = (fileSize, totalSize, types)
        bodySize = 4 * totalSize + textSize
    }
}

/// A file that came with a form and is now in the store.
package struct ReceivedFile: Sendable, Hashable {
    package let field: String
    /// Fit to be shown: the last path component, without controls, at most 200 characters, with its type's extension.
    package let name: String
    package let type: FileType
    /// In bytes.
    package let size: Int
    package let digest: SHA256Digest
}

package struct ReceivedForm: Sendable {
    /// All that was typed, in the order of the form.
    package var fields: [(String, String)] = []
    package var files: [ReceivedFile] = []
    /// By field: the first reason for which a file of that field, or a text, was not taken.
    package var faults: [String: FileFault] = [:]
    package init() {}
}

/// A form that ended before its end: the reason, and the fields that had come until then. None of its files is kept.
package struct ReceptionError: Error {
    package let fault: FileFault
    package let form: ReceivedForm
}
