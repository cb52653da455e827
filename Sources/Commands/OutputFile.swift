import Glibc

/// A file that a command writes: whole, beside its place, then renamed, so that nobody ever reads half of it.
package enum OutputFile {
    /// - Throws: `CommandFailure` of bad input; nothing is left behind then.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let beside = "\(path).\(getpid()).part"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw fault(path) }
        let isWritten = writeAll(bytes, descriptor) && fsync(descriptor) == 0
        let wrong = isWritten ? nil : fault(path)
        close(descriptor)
        guard isWritten, rename(beside, path) == 0 else {
            let wrong = wrong ?? fault(path)
            unlink(beside)
            throw wrong
        }
    }

    private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var at = 0
            while at < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + at, bytes.count - at)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                at += count
            }
            return true
        }
    }

    private static func fault(_ path: String) -> CommandFailure {
        .badInput("\(path): \(InputFile.complaint())")
    }
}
