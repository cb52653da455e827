import Dispatch
import Foundation

/// The few calls to the system that the store is made of.
enum Disk {
    static func fault(_ path: String) -> FileStoreError { FileStoreError(path: path, code: errno) }

    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw fault(path) }
        try makeFolder(String(path[..<slash]))
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw fault(path) }
    }

    static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var at = 0
            while at < buffer.count {
                let written = Glibc.write(descriptor, buffer.baseAddress! + at, buffer.count - at)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { throw fault(path) }
                at += written
            }
        }
    }

    /// Fewer bytes than asked for only at the end of the file.
    static func read(_ descriptor: Int32, at offset: Int, count: Int, _ path: String) throws -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = out.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + done, count - done, offset + done)
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw fault(path) }
            if got == 0 { break }
            done += got
        }
        return Array(out[..<done])
    }

    /// A new name in a folder is on the disk only once the folder is.
    static func syncFolder(_ path: String) throws { try sync(path, O_DIRECTORY) }

    /// What was written to the file by whichever descriptor is on the disk when this returns.
    static func syncFile(_ path: String) throws { try sync(path, 0) }

    private static func sync(_ path: String, _ more: Int32) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | more)
        guard descriptor >= 0 else { throw fault(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(path) }
    }

    /// `fsync` may take long: it must not hold one of the few threads on which all tasks run.
    static func wait(_ work: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
