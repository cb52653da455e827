import Access
import Database
import History
import Values

/// One load within its transaction.
struct RecordWriter {
    let db: any Connection
    let now: Instant
    let actor: Actor
    private(set) var report = LoadReport()
    /// What changed, entry by entry, in the order in which it was met.
    private var touched: [(RecordReference, [Change])] = []
    private var places: [RecordReference: Int] = [:]

    init(db: any Connection, now: Instant, actor: Actor) { (self.db, self.now, self.actor) = (db, now, actor) }

    mutating func write(_ sections: [ReadSection]) throws {
        for section in sections {
            report.entries[section.file] = section.entries
            for table in section.tables {
                let name = table.name.description
                for owned in section.rows where owned.row.table.name.description == name {
                    try write(owned, section)
                }
            }
        }
        for section in sections.reversed() { try leave(section) }
        for (record, changes) in touched {
            try History.record("record.loaded", of: record, by: actor, at: now, changes, in: db)
        }
    }

    private mutating func write(_ owned: OwnedRow, _ section: ReadSection) throws {
        let (row, table) = (owned.row, owned.row.table)
        let told = try row.inOrder()
        let record = RecordReference(kind: section.kind, id: owned.owner)
        let loaded = try LoadedRow.find(row, in: db)
        guard let present = try table.find(row.id, in: db) else {
            guard loaded == nil else { return say(.deleted, section.file, row) }
            try table.insert(row.id, told, in: db)
            try LoadedRow.save(row, owned.owner, section.file, told, at: now, in: db)
            say(.added, section.file, row)
            return touch(record)
        }
        for (index, column) in table.columns.enumerated() {
            let (held, says, name) = (present[index], told[index], column.name.description)
            let was = loaded?[name] ?? (loaded == nil ? nil : held)
            guard held != says else { continue }
            if held == was {
                try table.update(row.id, column, says, in: db)
                say(.changed, section.file, row, name, held, says)
                touch(record, Change("record.value", before: "\(name): \(held.told)", after: "\(name): \(says.told)"))
            } else {
                say(.kept, section.file, row, name, held, says)
            }
        }
        if loaded != table.loaded(told) { try LoadedRow.save(row, owned.owner, section.file, told, at: now, in: db) }
    }

    /// What the file held before and holds no more.
    private mutating func leave(_ section: ReadSection) throws {
        let tables = Dictionary(uniqueKeysWithValues: section.tables.map { ($0.name.description, $0) })
        let here = Set(section.rows.map { "\($0.row.table.name) \($0.row.id)" })
        let gone = try LoadedRow.all(of: section.file, in: db).filter { !here.contains("\($0.table) \($0.id)") }
        let order = Dictionary(
            uniqueKeysWithValues: section.tables.enumerated().map { ($1.name.description, $0) })
        for row in gone.sorted(by: { (order[$0.table] ?? 0, $0.id) > (order[$1.table] ?? 0, $1.id) }) {
            guard let table = tables[row.table], let present = try table.find(row.id, in: db) else { continue }
            let isEdited = table.loaded(present) != row.loaded
            if row.isPart, !isEdited {
                try table.delete(row.id, in: db)
                try LoadedRow.forget(row, in: db)
                report.lines.append(.init(kind: .removed, file: section.file, table: row.table, id: row.id))
                touch(RecordReference(kind: section.kind, id: row.owner), Change("record.value", before: row.id))
            } else {
                report.lines.append(.init(kind: .absent, file: section.file, table: row.table, id: row.id))
            }
        }
    }

    private mutating func say(
        _ kind: LoadReport.Kind, _ file: String, _ row: RecordRow, _ column: String? = nil, _ present: SQLValue = .null,
        _ told: SQLValue = .null
    ) {
        report.lines.append(
            .init(
                kind: kind, file: file, table: row.table.name.description, id: row.id, column: column,
                present: present == .null ? nil : present.told, told: told == .null ? nil : told.told))
    }

    private mutating func touch(_ record: RecordReference, _ change: Change? = nil) {
        let changes = change.map { [$0] } ?? []
        if let place = places[record] {
            touched[place].1 += changes
        } else {
            places[record] = touched.count
            touched.append((record, changes))
        }
    }
}

extension LoadReport.Line {
    init(kind: LoadReport.Kind, file: String, table: String, id: String) {
        self.init(kind: kind, file: file, table: table, id: id, column: nil, present: nil, told: nil)
    }
}

extension SQLValue {
    /// As a report and the history write it.
    var told: String {
        switch self {
        case .null: "-"
        case .text(let text): text
        case .utf8(let bytes): String(decoding: bytes, as: UTF8.self)
        case .int(let number): String(number)
        case .bool(let truth): String(truth)
        }
    }
}
