package import Values

/// A dossier as the ranking sees it.
package struct Candidate: Sendable, Hashable {
    /// The dossier's id.
    package let id: String
    package let number: String
    /// For display among equals, folded as lists sort.
    package let sortKey: String
    /// Exact points of 100; nil while no reading is complete.
    package let total: Fraction?
    /// Whether a criterion lies below its threshold.
    package let isBelowThreshold: Bool
    /// What a contract takes of the budget of one year.
    package let costPerYear: Money

    package init(
        id: String, number: String, sortKey: String, total: Fraction?, isBelowThreshold: Bool, costPerYear: Money
    ) {
        (self.id, self.number, self.sortKey, self.total) = (id, number, sortKey, total)
        (self.isBelowThreshold, self.costPerYear) = (isBelowThreshold, costPerYear)
    }
}
