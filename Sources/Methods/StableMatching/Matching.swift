/// Who goes where.
package struct Matching: Equatable, Sendable {
    /// Of each student, the place in the student's list of wishes, counted from 0; negative where unmatched.
    package var choices: [Int32]
    /// Offers made between a student and a place that accept each other. It does not depend on the order in which they are made.
    package var proposals = 0

    package init(choices: [Int32], proposals: Int = 0) { (self.choices, self.proposals) = (choices, proposals) }

    package var matched: Int { choices.count { $0 >= 0 } }

    /// The wish that a student has been given.
    package func wish(of student: Int, in market: Market) -> Market.Wish? {
        choices[student] < 0 ? nil : market.wishes[Int(market.wishStarts[student]) + Int(choices[student])]
    }

    package func place(of student: Int, in market: Market) -> Int? {
        wish(of: student, in: market).map { Int($0.place) }
    }
}

package enum Favour: String, Sendable, CaseIterable { case students, places }

extension Market {
    /// The stable matching that is best for every student, or for every place, of all stable ones.
    ///
    /// Deferred acceptance: Gale and Shapley, "College admissions and the stability of marriage", American Mathematical Monthly 69 (1962).
    /// O(wishes × log quota) where students offer, O(wishes) where places do. With the students' one no student can gain by ranking
    /// untruly (Roth, "The economics of matching", Mathematics of Operations Research 7, 1982).
    package func stableMatching(for favour: Favour = .students) -> Matching {
        switch favour {
        case .students: StudentsOffering(self).run()
        case .places: PlacesOffering(self, from: nil).run()
        }
    }
}
