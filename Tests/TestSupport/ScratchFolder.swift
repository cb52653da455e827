package import Foundation

/// Where the files of one run of the tests live: a folder of its own, removed when the run ends.
package enum ScratchFolder {
    package static let url: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "grappe-tests-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        atexit { try? FileManager.default.removeItem(atPath: ScratchFolder.path) }
        return folder
    }()
    // Written once, before the process can end; a C function that captures nothing reads it.
    nonisolated(unsafe) private static var path = ""
}
