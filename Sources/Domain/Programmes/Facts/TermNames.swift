package import Database
package import Values

/// The names of the funds by id, for whoever says what a contract or a pole is paid from.
package enum FundStore {
    package static func names(in db: any Connection) throws -> [String: Localized] {
        let pairs = try db.all("SELECT id, name_fr, name_ar, name_en FROM fund") {
            (try $0.text(0), try $0.localized(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

/// The names of the indicators by id.
package enum IndicatorStore {
    package static func names(in db: any Connection) throws -> [String: Localized] {
        let pairs = try db.all("SELECT id, name_fr, name_ar, name_en FROM indicator") {
            (try $0.text(0), try $0.localized(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
