import Record
package import Values

/// A stretch of State support of one cluster, or a suspension of it.
package struct SupportPeriod: Sendable, Equatable {
    package enum Kind: String, Sendable { case support, suspension }
    /// How its days were found.
    package enum Basis: String, Sendable {
        /// The source gives both ends, or the start and the length.
        case stated
        /// The source gives no start: it is counted from the signature, for the stated length.
        case fromSignature
    }

    package let kind: Kind
    /// The contract's number or, of one of the record, its id, which is not for display.
    package let contract: String
    package let isOfRecord: Bool
    /// Both days are included.
    package let first: Day
    package let last: Day
    package let isInferred: Bool
    package let basis: Basis

    package init(
        _ kind: Kind = .support, contract: String, first: Day, last: Day, isInferred: Bool = false,
        basis: Basis = .stated, isOfRecord: Bool = false
    ) {
        (self.kind, self.contract, self.first, self.last) = (kind, contract, first, last)
        (self.isInferred, self.basis, self.isOfRecord) = (isInferred, basis, isOfRecord)
    }

    /// The period of a contract whose dates are cut to what is known; nil when it cannot be known.
    ///
    /// - It begins on the first day that `starts` allows; on the day of the signature when that lies within `starts`
    ///   (`2011-09` with a signature of 6 September 2011 begins on 6 September). Without `starts`, on the first day that `signed` allows.
    /// - Where a length in years is stated, it lasts exactly so long: `2011-09` to `2014-09` for three years is 36 months, not 37.
    ///   Else it ends on the last day that `ends` allows.
    package init?(_ contract: ProgrammeContract) {
        guard let start = contract.starts ?? contract.signed else { return nil }
        let refined = contract.signed.flatMap { $0.text.hasPrefix(start.text) ? $0 : nil } ?? start
        let first = refined.firstDay
        let last: Day
        if let years = contract.years {
            last = first.adding(months: 12 * years).adding(days: -1)
        } else if let ends = contract.ends {
            last = ends.lastDay
        } else {
            return nil
        }
        guard first <= last else { return nil }
        let isInferred = contract.starts == nil || contract.citation.isInferred("period")
        self.init(
            contract: contract.id.text, first: first, last: last, isInferred: isInferred,
            basis: contract.starts == nil ? .fromSignature : .stated, isOfRecord: true)
    }

    package func covers(_ day: Day) -> Bool { first <= day && day <= last }
}
