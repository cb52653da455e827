package import Values

/// A part of the dossier and its fields.
package struct Part: Codable, Sendable, Hashable {
    package let id: String
    package var order: Int
    package var name: Localized
    package var tracks: [TrackID]?
    /// Ids of the criteria that this part feeds.
    package var criteria: [String]
    package var fields: [PartField]

    package init(
        id: String, order: Int, name: Localized, tracks: [TrackID]? = nil, criteria: [String] = [], fields: [PartField]
    ) {
        (self.id, self.order, self.name, self.tracks) = (id, order, name, tracks)
        (self.criteria, self.fields) = (criteria, fields)
    }
}

package struct PartField: Codable, Sendable, Hashable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case text, longText = "long-text", number, percent, amount, date, choice, yesNo = "yes-no", list, file,
            memberList = "member-list", projectList = "project-list", table, computed
    }

    package let id: String
    package var kind: Kind
    package var name: Localized
    package var isRequired: Bool
    package var choices: [String]?
    /// `regions` or `sectors`: the choices are those of the register.
    package var choicesFrom: String?
    /// Column, row and value names of tables, as the starter gives them; the product names them in three languages.
    package var columns: [String]?
    package var rows: [String]?
    package var headings: [String]?
    package var sources: [String]?
    package var indicators: [String]?
    /// Several files may be given.
    package var isMany: Bool
    /// `ice` or `rib`.
    package var format: String?
    /// The fact that a computed field shows.
    package var fact: String?
    /// `contract`: asked only when a contract is signed, never in the dossier.
    package var stage: String?

    package init(
        id: String, kind: Kind, name: Localized, isRequired: Bool = false, choices: [String]? = nil,
        choicesFrom: String? = nil,
        columns: [String]? = nil, rows: [String]? = nil, headings: [String]? = nil, sources: [String]? = nil,
        indicators: [String]? = nil, isMany: Bool = false, format: String? = nil, fact: String? = nil,
        stage: String? = nil
    ) {
        (self.id, self.kind, self.name, self.isRequired) = (id, kind, name, isRequired)
        (self.choices, self.choicesFrom, self.columns, self.rows) = (choices, choicesFrom, columns, rows)
        (self.headings, self.sources, self.indicators) = (headings, sources, indicators)
        (self.isMany, self.format, self.fact, self.stage) = (isMany, format, fact, stage)
    }
}
