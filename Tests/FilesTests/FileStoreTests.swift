import Digest
import Foundation
import Testing
import Values

@testable import Files

@Suite struct FileStoreTests {
    private let scratch = Scratch()
    private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func keptOnceUnderItsHash() async throws {
        let store = try FileStore(folder: scratch.path + "/a/b")
        for _ in 0..<2 {
            let file = try await store.keep(Array("abc".utf8))
            #expect(file == StoredFile(digest: SHA256Digest(hex: abc)!, size: 3))
        }
        let path = store.path(of: SHA256Digest(of: "abc"))
        #expect(path == "\(store.folder)/ba/\(abc.dropFirst(2))")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "abc")
        #expect(store.size(of: SHA256Digest(of: "abc")) == 3)
        #expect(store.size(of: SHA256Digest(of: "abd")) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder) == ["ba"])
    }

    @Test func aFileThatIsNotThereOrCutShortIsTold() async throws {
        let store = try FileStore(folder: scratch.path)
        let path = store.path(of: try await store.keep(Array("abc".utf8)).digest)
        try FileStore.check(path, size: 3)
        #expect(throws: FileStoreError(path: path, code: EIO)) { try FileStore.check(path, size: 4) }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: FileStoreError(path: path, code: ENOENT)) { try FileStore.check(path, size: 3) }
    }

    @Test func leftWithoutKeepingLeavesNothing() throws {
        let store = try FileStore(folder: scratch.path)
        do {
            let file = try store.begin()
            try file.write([1, 2, 3])
            #expect(scratch.files().count == 1)
        }
        #expect(scratch.files() == [])
    }

    @Test func sweepTakesOnlyOldTemporaryFiles() async throws {
        let store = try FileStore(folder: scratch.path)
        _ = try await store.keep([1])
        let incoming = try store.begin()
        try incoming.write([2])
        #expect(try store.sweep(at: Instant.system.adding(hours: 23)) == 0)
        #expect(scratch.files().count == 2)
        #expect(try store.sweep(at: Instant.system.adding(hours: 25)) == 1)
        #expect(scratch.files().count == 1)
    }

    @Test func aFolderThatCannotBe() throws {
        #expect(throws: FileStoreError(path: "/dev/null/files", code: ENOTDIR)) {
            try FileStore(folder: "/dev/null/files")
        }
    }

    @Test func hashInPieces() {
        var stream = SHA256Stream()
        #expect(stream.digest == SHA256Digest(of: ""))
        for byte in "abc".utf8 { stream.update([byte]) }
        #expect(stream.digest.description == abc)
    }
}
