import Digest
import Foundation
import TestSupport

@testable import Files

/// A folder that goes when the test ends.
final class Scratch: Sendable {
    let path = ScratchFolder.url.path + "/grappe-files-\(Random.token())"
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func files() -> [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.split(separator: "/").count == 2 || $0.hasPrefix(FileStore.temporaryPrefix) }.sorted()
    }
}

/// Archives whose entries are stored, not compressed: enough to be told apart.
enum Zip {
    static func archive(_ entries: [(String, String)], comment: String = "") -> [UInt8] {
        var (out, directory) = ([UInt8](), [UInt8]())
        for (name, content) in entries {
            let sizes =
                number(content.utf8.count, 4) + number(content.utf8.count, 4) + number(name.utf8.count, 2)
                + number(0, 2)
            let common: [UInt8] = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) + sizes
            directory +=
                [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(out.count, 4) + Array(name.utf8)
            out += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + Array(content.utf8)
        }
        let counts = number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
        let end = [0x50, 0x4B, 5, 6] + counts + number(directory.count, 4) + number(out.count, 4)
        return out + directory + end + number(comment.utf8.count, 2) + Array(comment.utf8)
    }

    static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    static let docx = archive([("[Content_Types].xml", "<t/>"), ("word/document.xml", "<w/>")])
}
