import Foundation
import Yams

/// One YAML file of the record: one list of entries, each a map with its own `id`.
struct RecordFile {
    typealias Entry = (id: String, map: Node.Mapping, line: Int)

    let name: String
    /// In the order of the file; only those that have a usable id.
    let entries: [Entry]

    init(name: String, text: String, faults: FaultList) {
        self.name = name
        entries = Self.compose(text, name, faults).map { Self.entries($0, name, faults) } ?? []
    }

    private static func entries(_ root: Node, _ name: String, _ faults: FaultList) -> [Entry] {
        guard case .sequence(let list) = root else {
            faults.note(name, root.mark?.line ?? 1, "the file is not one list of entries")
            return []
        }
        var seen: [String: Int] = [:]
        return list.compactMap { node in
            let line = node.mark?.line ?? 0
            guard case .mapping(let map) = node else {
                faults.note(name, line, "an entry is a map with an id")
                return nil
            }
            guard case .scalar(let id)? = map.first(where: { $0.key.string == "id" })?.value, isID(id.string) else {
                faults.note(name, line, "an entry needs an id of letters, digits, hyphens and points")
                return nil
            }
            if let first = seen[id.string] {
                faults.note(name, line, "the id \(id.string) was given before, at line \(first)")
                return nil
            }
            seen[id.string] = line
            return (id.string, map, line)
        }
    }

    static func isID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }

    private static func compose(_ text: String, _ name: String, _ faults: FaultList) -> Node? {
        do {
            // The parser is kept while the nodes are looked at: they hold their anchors weakly.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else {
                faults.note(name, 0, "the file is empty")
                return nil
            }
            let isPlain = withExtendedLifetime(parser) { PlainCheck(file: name, faults: faults).check(root) }
            return isPlain ? root : nil
        } catch let error as YamlError {
            let (line, reason) = Self.told(error)
            faults.note(name, line, "this is not YAML: \(reason)")
        } catch {
            faults.note(name, 0, "this is not YAML: \(error)")
        }
        return nil
    }

    private static func told(_ error: YamlError) -> (Int, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "the key \(keys.joined(separator: ", ")) is given twice")
        case .reader(let problem, let offset, _, let yaml):
            (offset.map { yaml.prefix($0).filter(\.isNewline).count + 1 } ?? 0, problem)
        default: (0, "\(error)")
        }
    }
}

/// Refuses what the record does not use: anchors and aliases, tags, folded or literal blocks, keys that are not words.
private struct PlainCheck {
    let file: String
    let faults: FaultList

    func check(_ node: Node) -> Bool {
        let line = node.mark?.line ?? 0
        var isPlain = true
        func refuse(_ reason: String) {
            faults.note(file, line, reason)
            isPlain = false
        }
        if node.anchor != nil { refuse("anchors and aliases are not used in the record") }
        switch node {
        case .scalar(let scalar):
            if scalar.style == .folded || scalar.style == .literal {
                refuse("blocks of text are not used in the record")
            }
            let tag = scalar.tag.description
            if tag != "", tag != "tag:yaml.org,2002:str" { refuse("tags are not used in the record") }
        case .sequence(let list):
            if !["", "tag:yaml.org,2002:seq"].contains(list.tag.description) {
                refuse("tags are not used in the record")
            }
            for child in list where !check(child) { isPlain = false }
        case .mapping(let map):
            if !["", "tag:yaml.org,2002:map"].contains(map.tag.description) {
                refuse("tags are not used in the record")
            }
            for (key, value) in map {
                if key.scalar == nil { refuse("a key is one word") }
                if !check(value) { isPlain = false }
            }
        case .alias: refuse("anchors and aliases are not used in the record")
        }
        return isPlain
    }
}
