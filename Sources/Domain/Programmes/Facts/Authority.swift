package import Database
package import Record
package import Values

/// A body of the programme: who labels, who pays, who decides, who stands beside.
package struct Authority: Sendable {
    package enum Kind: String, Sendable { case authority, unit, body, partner }
    package struct PastName: Sendable {
        package let seen: PartialDate
        package let name: Localized
        package let source: String
    }

    package let id: String
    package let kind: Kind
    package let name: Localized
    package let acronym: String?
    package let city: String?
    package let address: String?
    package let website: String?
    package let parent: String?
    package let does: Localized
    package let seen: PartialDate?
    package let citation: Citation
    package let pastNames: [PastName]
}

package enum AuthorityStore {
    package static func all(in db: any Connection) throws -> [Authority] {
        var past: [String: [Authority.PastName]] = [:]
        try db.query(
            "SELECT authority, seen, name_fr, name_ar, name_en, source FROM authority_name ORDER BY authority, seen, position"
        ) {
            past[try $0.text(0), default: []].append(
                .init(seen: try $0.partialDate(1), name: try $0.localized(2), source: try $0.text(5)))
        }
        return try db.all(
            """
            SELECT id, kind, name_fr, name_ar, name_en, acronym, city, address, website, parent, does_fr, does_ar, does_en,
                seen, \(Citation.columns) FROM authority ORDER BY position, id
            """
        ) {
            Authority(
                id: try $0.text(0), kind: try $0.value(1), name: try $0.localized(2), acronym: try $0.optionalText(5),
                city: try $0.optionalText(6), address: try $0.optionalText(7), website: try $0.optionalText(8),
                parent: try $0.optionalText(9), does: try $0.localized(10), seen: try $0.optionalPartialDate(13),
                citation: try $0.citation(14), pastNames: past[try $0.text(0)] ?? [])
        }
    }

    /// The names alone, by id, for whoever shows a label or a contract.
    package static func names(in db: any Connection) throws -> [String: Localized] {
        let pairs = try db.all("SELECT id, name_fr, name_ar, name_en FROM authority") {
            (try $0.text(0), try $0.localized(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
