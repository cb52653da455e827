package import Values

/// Months of State support of a cluster up to a deadline (the record's fact `support.months.total`).
///
/// The union of its contracts' periods, cut at the deadline's day, less suspensions: a day that two contracts cover counts once.
/// Every unbroken stretch gives its whole calendar months; the days left over add up, thirty of them make a month.
package struct SupportMonths: Sendable, Equatable {
    /// Whole months.
    package let months: Int
    /// Days beyond them, 0 to 29.
    package let days: Int
    package let until: Day
    /// One line per period, by first day, then contract.
    package let lines: [Line]

    package struct Line: Sendable, Equatable {
        package let period: SupportPeriod
        /// What lies before the deadline of this period alone, whether or not another covers it too.
        package let months: Int
        package let days: Int
        /// The period goes on after the deadline, or begins after it (then nothing of it counts).
        package let isCut: Bool
    }

    /// - Parameter until: the day of the deadline; it is not itself counted.
    package init(_ periods: [SupportPeriod], until: Day) {
        self.until = until
        let sorted = periods.sorted { ($0.first, $0.contract, $0.last) < ($1.first, $1.contract, $1.last) }
        lines = sorted.map { period in
            let length = Stretch(period, until: until).map { Self.length([$0]) } ?? (0, 0)
            return Line(period: period, months: length.0, days: length.1, isCut: until <= period.last)
        }
        let support = sorted.filter { $0.kind == .support }.compactMap { Stretch($0, until: until) }
        let pauses = sorted.filter { $0.kind == .suspension }.compactMap { Stretch($0, until: until) }
        (months, days) = Self.length(Stretch.union(support).flatMap { $0.without(Stretch.union(pauses)) })
    }

    private static func length(_ stretches: [Stretch]) -> (Int, Int) {
        var (months, days) = (0, 0)
        for stretch in stretches {
            let (whole, rest) = stretch.length
            (months, days) = (months + whole, days + rest)
        }
        return (months + days / 30, days % 30)
    }
}

/// Days from `from` to before `to`.
private struct Stretch {
    var from: Day
    var to: Day

    init(from: Day, to: Day) { (self.from, self.to) = (from, to) }

    init?(_ period: SupportPeriod, until: Day) {
        let end = min(period.last.adding(days: 1), until)
        guard period.first < end else { return nil }
        (from, to) = (period.first, end)
    }

    var length: (months: Int, days: Int) {
        var months = (to.year - from.year) * 12 + to.month - from.month
        if to < from.adding(months: months) { months -= 1 }
        return (months, to.daysSinceEpoch - from.adding(months: months).daysSinceEpoch)
    }

    /// `stretches` are sorted by `from`.
    static func union(_ stretches: [Stretch]) -> [Stretch] {
        var merged: [Stretch] = []
        for stretch in stretches {
            if let last = merged.last, stretch.from <= last.to {
                merged[merged.count - 1].to = max(last.to, stretch.to)
            } else {
                merged.append(stretch)
            }
        }
        return merged
    }

    /// `pauses` are disjoint and sorted.
    func without(_ pauses: [Stretch]) -> [Stretch] {
        var left: [Stretch] = []
        var at = from
        for pause in pauses where pause.from < to && at < pause.to {
            if at < pause.from { left.append(Stretch(from: at, to: pause.from)) }
            at = max(at, pause.to)
        }
        if at < to { left.append(Stretch(from: at, to: to)) }
        return left
    }
}
