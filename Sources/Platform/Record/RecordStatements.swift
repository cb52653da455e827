import Database
import Foundation
import Values

extension RecordTable {
    // Names are StaticString, so they are code of ours wherever they come from.
    private var code: SQL { SQL(stringLiteral: name) }
    private var list: SQL { columns.map { SQL(stringLiteral: $0.name) }.joined(", ") }

    func find(_ id: String, in db: any Connection) throws -> [SQLValue]? {
        try db.first("SELECT \(list) FROM \(code) WHERE id = \(id)") { row in
            try columns.enumerated().map { index, column in
                if row.isNull(index) { return .null }
                switch column.kind {
                case .text: return .text(try row.text(index))
                case .int: return .int(Int64(try row.int(index)))
                case .bool: return .bool(try row.bool(index))
                }
            }
        }
    }

    func insert(_ id: String, _ values: [SQLValue], in db: any Connection) throws {
        let places = values.map { "\($0)" as SQL }.joined(", ")
        try db.execute("INSERT INTO \(code) (id, \(list)) VALUES (\(id), \(places))")
    }

    func update(_ id: String, _ column: RecordColumn, _ value: SQLValue, in db: any Connection) throws {
        try db.execute("UPDATE \(code) SET \(SQL(stringLiteral: column.name)) = \(value) WHERE id = \(id)")
    }

    func delete(_ id: String, in db: any Connection) throws {
        try db.execute("DELETE FROM \(code) WHERE id = \(id)")
    }

    /// The values by column.
    func loaded(_ values: [SQLValue]) -> [String: SQLValue] {
        Dictionary(uniqueKeysWithValues: zip(columns.map(\.name.description), values))
    }
}

/// A line of `record_row`.
struct LoadedRow {
    let table: String
    let id: String
    let isPart: Bool
    let owner: String
    let loaded: [String: SQLValue]

    static func find(_ row: RecordRow, in db: any Connection) throws -> [String: SQLValue]? {
        try db.first(
            "SELECT loaded FROM record_row WHERE table_name = \(row.table.name.description) AND id = \(row.id)"
        ) { try values($0.text(0)) }
    }

    static func all(of file: String, in db: any Connection) throws -> [LoadedRow] {
        try db.all(
            "SELECT table_name, id, part, owner, loaded FROM record_row WHERE file = \(file) ORDER BY table_name, id"
        ) {
            LoadedRow(
                table: try $0.text(0), id: try $0.text(1), isPart: try $0.bool(2), owner: try $0.text(3),
                loaded: try values($0.text(4)))
        }
    }

    static func save(
        _ row: RecordRow, _ owner: String, _ file: String, _ values: [SQLValue], at now: Instant, in db: any Connection
    ) throws {
        let loaded = JSONText.of(row.table.loaded(values).mapValues(Kept.init))
        try db.execute(
            """
            INSERT INTO record_row (table_name, id, file, part, owner, loaded, loaded_at)
            VALUES (\(row.table.name.description), \(row.id), \(file), \(row.isPart), \(owner), \(loaded), \(now))
            ON CONFLICT (table_name, id) DO UPDATE
            SET file = excluded.file, part = excluded.part, owner = excluded.owner, loaded = excluded.loaded,
                loaded_at = excluded.loaded_at
            """)
    }

    static func forget(_ row: LoadedRow, in db: any Connection) throws {
        try db.execute("DELETE FROM record_row WHERE table_name = \(row.table) AND id = \(row.id)")
    }

    private static func values(_ text: String) throws -> [String: SQLValue] {
        guard let kept: [String: Kept] = JSONText.read(text) else {
            throw RowError.unreadable(column: 0, text: text)
        }
        return kept.mapValues(\.value)
    }
}

/// A column's value in JSON.
private struct Kept: Codable {
    let value: SQLValue

    init(_ value: SQLValue) { self.value = value }

    init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            value = .null
        } else if let truth = try? single.decode(Bool.self) {
            value = .bool(truth)
        } else if let number = try? single.decode(Int64.self) {
            value = .int(number)
        } else {
            value = .text(try single.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        switch value {
        case .null: try single.encodeNil()
        case .text(let text): try single.encode(text)
        case .utf8(let bytes): try single.encode(String(decoding: bytes, as: UTF8.self))
        case .int(let number): try single.encode(number)
        case .bool(let truth): try single.encode(truth)
        }
    }
}
