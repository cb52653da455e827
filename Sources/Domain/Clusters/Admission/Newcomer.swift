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
}
