import ArgumentParser
import Commands
import Foundation
import Testing

/// A folder of a test's own, gone with it, and the commands run on its files.
final class Folder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "grappe-commands-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }

    func read(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    /// What the command prints, with this folder's path left out, and its exit code. `@name` among the words is a file of the folder.
    func run(_ root: (any ParsableCommand.Type), _ words: [String]) -> (line: String, code: Int32) {
        let words = words.map { $0.hasPrefix("@") ? "\(path)/\($0.dropFirst())" : $0 }
        do {
            guard let command = try root.parseAsRoot(words) as? any PlainCommand else { return ("", 0) }
            let answer = try command.answer()
            return (answer.line, answer.code)
        } catch let failure as CommandFailure {
            return (failure.message.replacing(path + "/", with: ""), failure.code)
        } catch {
            return (root.message(for: error), root.exitCode(for: error) == .validationFailure ? 2 : 1)
        }
    }
}

/// The value of one member of a printed object, as it stands there.
func member(_ name: String, of line: String) throws -> Any? {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return object?[name]
}
