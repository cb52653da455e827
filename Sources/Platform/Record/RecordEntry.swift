import Yams

/// One entry of a file, or one map within an entry, as its reader sees it: typed values by key.
///
/// A value that is absent or of another form is noted as a fault, and a stand-in is answered so that reading goes on: with any fault
/// nothing is loaded. Keys that nobody asked for are faults when the entry has been read. Used on one thread, while files are read.
package final class RecordEntry {
    /// The entry's own id, or for a nested one `<parent>.<key>.<own id or position>`.
    package let id: String
    package let line: Int
    /// Its place in the file or in the list, from 1.
    package let position: Int
    let file: String
    let parent: RecordEntry?
    let index: RecordIndex
    let faults: FaultList
    private let values: [String: Node]
    private var asked: Set<String> = []
    private var parts: [RecordEntry] = []

    init(
        _ map: Node.Mapping, id: String, line: Int, position: Int, file: String, parent: RecordEntry?,
        _ index: RecordIndex, _ faults: FaultList
    ) {
        (self.id, self.line, self.position, self.file, self.parent) = (id, line, position, file, parent)
        (self.index, self.faults) = (index, faults)
        var values: [String: Node] = [:]
        for (key, value) in map { values[key.scalar?.string ?? ""] = value }
        self.values = values
        if parent == nil { asked.insert("id") }
    }

    /// Notes a fault at `key`, or at the entry itself.
    package func fault(_ reason: String, at key: String? = nil) {
        faults.note(file, key.flatMap { values[$0]?.mark?.line } ?? line, reason)
    }

    package func has(_ key: String) -> Bool { values[key] != nil }
    /// Whether a map stands under the key, where a list could too.
    package func isMap(_ key: String) -> Bool { value(key)?.mapping != nil }
    package var keys: [String] { values.keys.sorted() }

    /// The value of a key, which is thereby known. An explicit `null` counts as absent.
    func value(_ key: String) -> Node? {
        asked.insert(key)
        guard let node = values[key] else { return nil }
        if let scalar = node.scalar, scalar.style == .plain, Plain.isNull(scalar.string) { return nil }
        return node
    }

    func required(_ key: String) -> Node? {
        guard let node = value(key) else {
            fault("\(id): \(key) is missing")
            return nil
        }
        return node
    }

    func wrong(_ key: String, _ expected: String) { fault("\(id): \(key) is not \(expected)", at: key) }

    /// One map under `key`.
    package func map(_ key: String) -> RecordEntry? {
        guard let node = value(key) else { return nil }
        guard case .mapping(let map) = node else {
            wrong(key, "a map")
            return nil
        }
        return part(map, id: "\(id).\(key)", line: node.mark?.line ?? line, position: 1)
    }

    /// The maps of the list under `key`; none when the key is absent. A map's own `id` is taken into its id, else its position from 1.
    package func entries(_ key: String) -> [RecordEntry] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let list) = node else {
            wrong(key, "a list")
            return []
        }
        var seen: Set<String> = []
        return list.enumerated().compactMap { position, node in
            guard let map = node.mapping ?? PlainText.map(node) else {
                wrong(key, "a list of maps")
                return nil
            }
            let own = map.first { $0.key.string == "id" }?.value.scalar?.string
            let name = "\(id).\(key).\(own ?? String(position + 1))"
            if !seen.insert(name).inserted {
                faults.note(file, node.mark?.line ?? line, "the id \(name) was given before")
            }
            let part = part(map, id: name, line: node.mark?.line ?? line, position: position + 1)
            part.asked.insert("id")
            return part
        }
    }

    private func part(_ map: Node.Mapping, id: String, line: Int, position: Int) -> RecordEntry {
        let id = id.replacing("_", with: "-")
        // Whoever asks for a map again reads on in the same part, so that what is known of it adds up.
        if let part = parts.first(where: { $0.id == id && $0.position == position }) { return part }
        let part = RecordEntry(
            map, id: id, line: line, position: position, file: file, parent: self, index, faults)
        parts.append(part)
        return part
    }

    /// Every value as it stands, for entries that are kept whole: JSON with sorted keys. `known` are the keys that may occur.
    package func json(known: Set<String>) -> String {
        for key in values.keys where known.contains(key) { asked.insert(key) }
        return JSONText.of(values)
    }

    /// The value under one key as JSON, nil when absent.
    package func json(_ key: String) -> String? { value(key).map(JSONText.of) }

    /// Notes the keys that nobody asked for, here and in every map within that was looked at.
    func finish() {
        for key in values.keys.sorted() where !asked.contains(key) {
            fault("\(id): the key \(key) is not known", at: key)
        }
        for part in parts { part.finish() }
    }

    /// Keys that begin an `…_certainty`, with their values; they count as known.
    var certainties: [(String, Node)] {
        values.keys.filter { $0.hasSuffix("_certainty") }.sorted().compactMap { key in
            value(key).map { (String(key.dropLast("_certainty".count)), $0) }
        }
    }
}
