import Foundation

/// The ids that each file of the folder holds, so that a pointer from one file to another can be checked.
struct RecordIndex {
    private var ids: [String: Set<String>] = [:]

    init(_ files: [RecordFile]) { for file in files { ids[file.name] = Set(file.entries.map(\.id)) } }

    func holds(_ id: String, in file: String) -> Bool { ids[file]?.contains(id) ?? false }
}

/// The folder of the record: every `.yaml` file in it, read and checked for form and ids.
struct RecordFolder {
    let files: [RecordFile]

    init(_ path: String, faults: FaultList) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                faults.note(name, 0, "the file cannot be read")
                return nil
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                faults.note(name, 0, "the file is not UTF-8 text")
                return nil
            }
            return RecordFile(name: name, text: text, faults: faults)
        }
    }
}
