package import Database
package import Values
import Yams

/// Where a fact of the record comes from, how sure it is, who says otherwise, and what nobody says.
package struct Citation: Sendable, Hashable {
    package enum Certainty: String, Sendable, CaseIterable { case stated, inferred }

    /// What another source says of a field.
    package struct Conflict: Sendable, Hashable, Codable {
        package let field: String
        /// A date, a number or words.
        package let value: Localized
        package let source: String?
        package let note: Localized
        package init(field: String, value: Localized, source: String?, note: Localized = Localized()) {
            (self.field, self.value, self.source, self.note) = (field, value, source, note)
        }

        private enum Key: String, CodingKey { case field, value, source, note }

        package init(from decoder: any Decoder) throws {
            let map = try decoder.container(keyedBy: Key.self)
            field = try map.decode(String.self, forKey: .field)
            value = try map.decode(Told.self, forKey: .value).text
            source = try map.decodeIfPresent(String.self, forKey: .source)
            note = try map.decodeIfPresent(Told.self, forKey: .note)?.text ?? Localized()
        }

        package func encode(to encoder: any Encoder) throws {
            var map = encoder.container(keyedBy: Key.self)
            try map.encode(field, forKey: .field)
            try map.encode(value, forKey: .value)
            try map.encodeIfPresent(source, forKey: .source)
            if !note.isEmpty { try map.encode(note, forKey: .note) }
        }
    }

    /// An id of `sources.yaml`; a part without one has its parent's.
    package var source: String?
    /// Further texts that say the same or add to it.
    package var also: [String]
    package var certainty: Certainty
    /// Single fields that are inferred, as the file's `x_certainty` names them: `year`, `period`.
    package var inferred: [String]
    /// A remark of ours, in the languages of the file.
    package var note: Localized
    package var conflicts: [Conflict]
    /// What no public text gives.
    package var missing: [String]

    package init(
        source: String? = nil, also: [String] = [], certainty: Certainty = .stated, inferred: [String] = [],
        note: Localized = Localized(), conflicts: [Conflict] = [], missing: [String] = []
    ) {
        (self.source, self.also, self.certainty, self.inferred) = (source, also, certainty, inferred)
        (self.note, self.conflicts, self.missing) = (note, conflicts, missing)
    }

    /// The main source, then the further ones.
    package var sources: [String] { (source.map { [$0] } ?? []) + also }
    package func isInferred(_ field: String) -> Bool { certainty == .inferred || inferred.contains(field) }

    /// The seven columns in a `CREATE TABLE`; `source` is a table of the Programmes module.
    package static var definition: SQL {
        """
        source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
        certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
        inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
        missing TEXT NOT NULL DEFAULT '[]'
        """
    }

    /// The seven columns in a `SELECT`, in the order that `row.citation` reads.
    package static var columns: SQL { "source, also, certainty, inferred, note, conflicts, missing" }
    /// The same of a table that the statement calls `t`.
    package static func columns(of table: SQL) -> SQL {
        """
        \(table).source, \(table).also, \(table).certainty, \(table).inferred, \(table).note, \(table).conflicts,
        \(table).missing
        """
    }
}

extension Row {
    /// The seven columns of a citation, from column `first`.
    package func citation(_ first: Int) throws -> Citation {
        Citation(
            source: try optionalText(first), also: try texts(first + 1), certainty: try value(first + 2),
            inferred: try texts(first + 3), note: try told(first + 4),
            conflicts: try list(first + 5), missing: try texts(first + 6))
    }

    /// A JSON list of texts.
    package func texts(_ column: Int) throws -> [String] { try list(column) }

    /// Most lists are empty, and seeing that takes no decoder.
    private func list<Item: Decodable>(_ column: Int) throws -> [Item] {
        let text = try text(column)
        return text == "[]" ? [] : JSONText.read(text) ?? []
    }
}

extension RecordEntry {
    /// Reads `source`, `also`, `certainty`, every `x_certainty`, `conflicts`, `missing` and `note`, checking every source.
    ///
    /// An entry of a file needs a source unless `isRequired` says otherwise; a part has its parent's when it gives none.
    package func citation(isRequired: Bool = true) -> Citation {
        var citation = Citation(certainty: optionalChoice("certainty", Citation.Certainty.self) ?? .stated)
        citation.source = optionalReference("source", to: "sources.yaml")
        if citation.source == nil { citation.source = inheritedSource }
        if citation.source == nil, isRequired { fault("\(id): source is missing") }
        citation.also = references("also", to: "sources.yaml")
        citation.note = optionalLocalized("note")
        citation.missing = texts("missing")
        for (field, node) in certainties {
            switch node.scalar?.string {
            case "inferred": citation.inferred.append(field)
            case "stated": break
            default: wrong("\(field)_certainty", "stated or inferred")
            }
        }
        citation.conflicts = entries("conflicts").map { conflict in
            Citation.Conflict(
                field: conflict.text("field"),
                value: conflict.isMap("value")
                    ? conflict.localized("value") : PlainText.localized(conflict.scalar("value")),
                source: conflict.optionalReference("source", to: "sources.yaml"),
                note: conflict.optionalLocalized("note"))
        }
        return citation
    }

    private var inheritedSource: String? {
        guard let parent else { return nil }
        return parent.has("source") ? parent.optionalText("source") : parent.inheritedSource
    }
}
