package import Access
package import Database
package import Values

/// Loads the record's files into the tables of the modules: all of it in one transaction, or nothing.
package enum RecordLoader {
    /// Reads every file of `folder`, checks all of them, then brings the tables to what they say.
    ///
    /// Rows are found by id. A field that was edited since the last load keeps its value; a row deleted since stays deleted; an entry
    /// that left its file is reported and left. One history entry, `record.loaded`, per changed entry. Loading the same files again
    /// changes nothing.
    /// - Throws: `RecordFaults` with every fault of every file; `DatabaseError` where the schema refuses a row.
    package static func load(
        folder: String, sections: [RecordSection], into database: any Database, at now: Instant, by actor: Actor
    ) async throws -> LoadReport {
        let read = try read(folder: folder, sections: sections)
        return try await database.write { db in
            var writer = RecordWriter(db: db, now: now, actor: actor)
            try writer.write(read)
            for section in sections { try section.after?(db) }
            return writer.report
        }
    }

    /// Whether anything was ever loaded: `serve` loads the record into an empty database.
    package static func hasLoaded(in db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM record_row LIMIT 1")
    }

    /// Reads and checks the files without a database.
    /// - Throws: `RecordFaults`.
    @discardableResult
    package static func check(folder: String, sections: [RecordSection]) throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try read(folder: folder, sections: sections).map { ($0.file, $0.entries) })
    }

    static func read(folder: String, sections: [RecordSection]) throws -> [ReadSection] {
        let faults = FaultList()
        let files = RecordFolder(folder, faults: faults).files
        let index = RecordIndex(files)
        let byName = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
        let read = sections.compactMap { section -> ReadSection? in
            guard let file = byName[section.file] else {
                if !faults.faults.contains(where: { $0.file == section.file }) {
                    faults.note(section.file, 0, "the file is missing")
                }
                return nil
            }
            let rows = file.entries.enumerated().flatMap { place, read -> [OwnedRow] in
                let entry = RecordEntry(
                    read.map, id: read.id, line: read.line, position: place + 1, file: file.name, parent: nil, index,
                    faults)
                defer { entry.finish() }
                return section.read(entry).map { OwnedRow(row: $0, owner: read.id) }
            }
            return ReadSection(
                file: section.file, kind: section.kind, tables: section.tables, entries: file.entries.count, rows: rows)
        }
        guard faults.faults.isEmpty else { throw RecordFaults(faults: faults.faults.sorted()) }
        return read
    }
}

/// A section's rows, each with the id of the entry that it comes from.
struct ReadSection: Sendable {
    let file: String
    let kind: String
    let tables: [RecordTable]
    let entries: Int
    let rows: [OwnedRow]
}

struct OwnedRow: Sendable {
    let row: RecordRow
    let owner: String
}
