/// Students with ranked places, places with quotas and ranked students: many-to-one matching with strict orders on both sides.
///
/// A pair that one side does not rank is unacceptable. Students and places are numbered from 0; the lists lie one behind the other.
package struct Market: Sendable {
    package let quotas: [Int32]
    /// Each student's wishes, best first; all students' in one piece.
    package let wishes: [Wish]
    package let wishStarts: [Int32]  // students + 1
    /// Each place's students, best first; all places' in one piece.
    package let ranked: [Int32]
    package let rankedStarts: [Int32]  // places + 1

    package struct Wish: Sendable {
        package let place: Int32
        /// As the file has it; equal ranks are ties, which the order of the list has settled.
        package let rank: Int32
        /// Where the student stands in the place's list, from 0; negative where it does not: then the pair is unacceptable.
        package internal(set) var standing: Int32
        /// The student's rank in the place's file; 0 where it has none.
        package internal(set) var placeRank: Int32
    }

    package var students: Int { wishStarts.count - 1 }
    package var places: Int { quotas.count }

    package func wishes(of student: Int) -> Range<Int> { Int(wishStarts[student])..<Int(wishStarts[student + 1]) }
    package func ranked(by place: Int) -> Range<Int> { Int(rankedStarts[place])..<Int(rankedStarts[place + 1]) }
}

/// One side's ranks as files tell them, in any order: `owner` ranks `other`.
package struct Ranks: Sendable {
    package private(set) var owners: [Int32] = []
    package private(set) var others: [Int32] = []
    package private(set) var ranks: [Int32] = []

    package init() {}
    package var count: Int { owners.count }

    package mutating func append(_ owner: Int, _ other: Int, rank: Int) {
        owners.append(Int32(owner))
        others.append(Int32(other))
        ranks.append(Int32(rank))
    }
}
