package import Database
package import Values

/// One row that the files give. Columns of the table that were not set are NULL, so a column with another default is always set.
package struct RecordRow: Sendable {
    let table: RecordTable
    let id: String
    let line: Int
    /// A part lives in its parent's list: when the list no longer holds it, it goes, unless it was edited.
    let isPart: Bool
    private(set) var values: [String: SQLValue] = [:]

    package init(_ table: RecordTable, _ entry: RecordEntry) {
        (self.table, id, line, isPart) = (table, entry.id, entry.line, entry.parent != nil)
    }

    /// A part that is not a map of its own, such as one text of a list: `key` makes it unique among the entry's parts in this table.
    package init(_ table: RecordTable, partOf entry: RecordEntry, key: String) {
        (self.table, id, line, isPart) = (table, "\(entry.id).\(key)", entry.line, true)
    }

    package mutating func set(_ column: StaticString, _ value: (some SQLConvertible)?) {
        values[column.description] = value?.sqlValue ?? .null
    }
    package mutating func set(_ column: StaticString, _ money: Money?) {
        values[column.description] = money.map { .int($0.minor) } ?? .null
    }
    /// Three columns: `name_fr`, `name_ar`, `name_en`.
    package mutating func set(_ prefix: StaticString, _ text: Localized) {
        for language in Language.allCases {
            values["\(prefix)_\(language.rawValue)"] = text[language].map { .text($0) } ?? .null
        }
    }
    /// A JSON list of texts.
    package mutating func set(_ column: StaticString, list: [String]) {
        values[column.description] = .text(JSONText.of(list))
    }

    /// The seven columns of `[RecordColumn].citation`.
    package mutating func cite(_ citation: Citation) {
        set("source", citation.source)
        set("also", list: citation.also)
        set("certainty", citation.certainty.rawValue)
        set("inferred", list: citation.inferred)
        set("note", told: citation.note)
        set("conflicts", JSONText.of(citation.conflicts))
        set("missing", list: citation.missing)
    }

    /// The values in the table's order.
    /// - Throws: `RecordDefect` where a column is set that the table does not name, or one of another kind.
    func inOrder() throws -> [SQLValue] {
        let known = Set(table.columns.map(\.name.description))
        if let other = values.keys.sorted().first(where: { !known.contains($0) }) { throw defect(other) }
        return try table.columns.map { column in
            let value = values[column.name.description] ?? .null
            switch (column.kind, value) {
            case (_, .null), (.text, .text), (.int, .int), (.bool, .bool): return value
            default: throw defect(column.name.description)
            }
        }
    }

    private func defect(_ column: String) -> RecordDefect {
        RecordDefect(table: table.name.description, column: column)
    }
}
