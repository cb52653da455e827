package import Values

/// A cluster that the directory does not hold yet, as it was deposited and decided upon.
package struct Newcomer: Sendable, Equatable {
    /// In at least one language.
    package let name: Localized
    package let acronym: String?
    /// An id of the register of sectors.
    package let sector: String
    /// An id of the register of regions.
    package let region: String?
    package let city: String?

    package init(name: Localized, acronym: String?, sector: String, region: String?, city: String?) {
        (self.name, self.acronym, self.sector, self.region, self.city) = (name, acronym, sector, region, city)
    }

    /// As the directory names it in addresses: `grappe-du-nord`. Letters that have no plain form are left out; nothing may remain.
    var slug: String {
        let folded = SearchKey.fold(acronym ?? name.fr ?? name.en ?? "")
        let plain = folded.utf8.map {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                ? $0 : UInt8(ascii: " ")
        }
        let words = String(decoding: plain, as: UTF8.self).split(separator: " ")
        return String(words.joined(separator: "-").prefix(48))
    }
}
