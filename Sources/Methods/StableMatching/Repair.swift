extension Market {
    /// The same market after these students have left it: they wish for nothing any more.
    package func without(_ left: Set<Int>) -> Market { Market(self, without: left) }

    private init(_ whole: Market, without left: Set<Int>) {
        quotas = whole.quotas
        (ranked, rankedStarts) = (whole.ranked, whole.rankedStarts)
        var (wishes, starts): ([Wish], [Int32]) = ([], [0])
        wishes.reserveCapacity(whole.wishes.count)
        starts.reserveCapacity(whole.students + 1)
        for student in 0..<whole.students {
            if !left.contains(student) { wishes.append(contentsOf: whole.wishes[whole.wishes(of: student)]) }
            starts.append(Int32(wishes.count))
        }
        (self.wishes, wishStarts) = (wishes, starts)
    }

    /// Fills the seats of students who have left: the cascade that disturbs least (`PlacesOffering`), O(wishes).
    /// - Parameters:
    ///   - matching: a stable one of this market, before anybody left.
    ///   - left: the students who decline their places, or leave without having had one.
    /// - Returns: the matching of those who stay, and the offers that were made.
    package func repaired(_ matching: Matching, after left: Set<Int>) -> Matching {
        var rest = matching
        for student in left { rest.choices[student] = -1 }
        rest.proposals = 0
        return PlacesOffering(without(left), from: rest).run()
    }
}
