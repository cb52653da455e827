package import Database

/// One file of the public record (`Record/README.md`), the tables that it fills, and how one entry becomes rows.
///
///     package static let record = [
///         RecordSection(file: "regions.yaml", kind: "region", tables: [region]) { entry in
///             var row = RecordRow(region, entry)
///             row.set("code", entry.text("code"))
///             row.set("number", entry.int("number"))
///             row.set("name", entry.localized("name"))
///             row.cite(entry.citation())
///             return [row]
///         }
///     ]
///     static let region = RecordTable("region", [.text("code"), .int("number")] + .name + .citation)
///
/// A module lists its sections beside its routes; `RecordLoader.load` takes those of all modules in one list, files that others
/// point to by a foreign key first.
///
/// - **Reading never stops at the first fault.** Accessors of `RecordEntry` note a fault with file, line and reason and answer a
///   stand-in; nothing is loaded when there is any fault. A key that the reader did not ask for is a fault too, so what the reader
///   asks for is the list of known keys.
/// - **Nested lists are rows of their own**: `for label in entry.entries("labels")` gives entries with the id
///   `<parent>.labels.<own id or position>`; `RecordRow(labelTable, label)` is a *part* of its parent.
/// - **Every table has `id TEXT PRIMARY KEY`** and the columns that its `RecordTable` names; further columns need a default.
///   `Citation.definition` gives the seven columns of where a fact comes from; `row.citation(n)` reads them back.
package struct RecordSection: Sendable {
    package let file: String
    /// How history names an entry of this file: `region`, `cluster`, `call`.
    package let kind: String
    /// Parents before their parts: the order in which rows are written.
    package let tables: [RecordTable]
    package let read: @Sendable (RecordEntry) -> [RecordRow]
    /// Run in the same transaction when the rows of every section are written: what is computed from several files.
    package let after: (@Sendable (any Connection) throws -> Void)?

    package init(
        file: String, kind: String, tables: [RecordTable],
        after: (@Sendable (any Connection) throws -> Void)? = nil,
        read: @escaping @Sendable (RecordEntry) -> [RecordRow]
    ) {
        (self.file, self.kind, self.tables, self.after, self.read) = (file, kind, tables, after, read)
    }
}

/// A table that the record fills: its name and the columns, apart from `id`, that come from the files.
package struct RecordTable: Sendable {
    package let name: StaticString
    package let columns: [RecordColumn]
    package init(_ name: StaticString, _ columns: [RecordColumn]) { (self.name, self.columns) = (name, columns) }
}

package struct RecordColumn: Sendable {
    package enum Kind: Sendable { case text, int, bool }
    package let name: StaticString
    package let kind: Kind
    package static func text(_ name: StaticString) -> RecordColumn { .init(name: name, kind: .text) }
    /// Whole numbers; amounts too, in centimes.
    package static func int(_ name: StaticString) -> RecordColumn { .init(name: name, kind: .int) }
    package static func bool(_ name: StaticString) -> RecordColumn { .init(name: name, kind: .bool) }
}

extension [RecordColumn] {
    /// The three columns of `row.set("name", entry.localized("name"))`.
    package static var name: [RecordColumn] { [.text("name_fr"), .text("name_ar"), .text("name_en")] }
    /// The three columns of a localized `text`.
    package static var text: [RecordColumn] { [.text("text_fr"), .text("text_ar"), .text("text_en")] }
    /// The columns of `row.cite(…)`, in the order in which `Row.citation` reads them.
    package static var citation: [RecordColumn] {
        [
            .text("source"), .text("also"), .text("certainty"), .text("inferred"), .text("note"), .text("conflicts"),
            .text("missing"),
        ]
    }
}
