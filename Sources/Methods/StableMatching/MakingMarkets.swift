import Digest

extension Market {
    /// Puts ranks in strict order and finds who is acceptable to whom, in time and memory linear in the ranks (and a sort of each list that
    /// does not come in order).
    /// - Parameters:
    ///   - quotas: of the places, by number.
    ///   - student: a student's name by number, for the lottery; `place` likewise.
    ///   - lottery: by which ties fall; nil where none may be.
    package init(
        students: Int, quotas: [Int32], wishes: Ranks, rankings: Ranks, lottery: Lottery?,
        student: @escaping (Int) -> String, place: @escaping (Int) -> String
    ) throws(MarketFault) {
        var tickets: [Int32: SHA256Digest] = [:]
        let places = try OrderedLists(
            rankings, owners: quotas.count, others: students, side: .places,
            breaking: lottery.map { lottery in
                { tie in
                    for row in tie where tickets[rankings.others[Int(row)]] == nil {
                        let other = rankings.others[Int(row)]
                        tickets[other] = lottery.ticket(student: student(Int(other)))
                    }
                    return tie.sorted {
                        tickets[rankings.others[Int($0)]]!.precedes(tickets[rankings.others[Int($1)]]!)
                    }
                }
            })
        let lists = try OrderedLists(
            wishes, owners: students, others: quotas.count, side: .students,
            breaking: lottery.map { lottery in
                { tie in
                    tie.map { row in
                        let owner = student(Int(wishes.owners[Int(row)]))
                        return (
                            row, lottery.ticket(student: owner, place: place(Int(wishes.others[Int(row)])))
                        )
                    }.sorted { $0.1.precedes($1.1) }.map(\.0)
                }
            })
        self.init(quotas, lists, wishes, places, rankings)
    }

    private init(
        _ quotas: [Int32], _ lists: OrderedLists, _ wishes: Ranks, _ places: OrderedLists, _ rankings: Ranks
    ) {
        self.quotas = quotas
        wishStarts = lists.starts
        rankedStarts = places.starts
        ranked = places.rows.map { rankings.others[Int($0)] }
        var all = lists.rows.map {
            Wish(place: wishes.others[Int($0)], rank: wishes.ranks[Int($0)], standing: -1, placeRank: 0)
        }
        Self.findStandings(&all, lists.starts, places, rankings)
        self.wishes = all
    }

    /// Place by place: who stands where is noted for all students, then looked up by those who wish for the place.
    private static func findStandings(
        _ all: inout [Wish], _ starts: [Int32], _ places: OrderedLists, _ rankings: Ranks
    ) {
        let students = starts.count - 1
        var owners = [Int32](repeating: 0, count: all.count)
        for student in 0..<students {
            for wish in starts[student]..<starts[student + 1] { owners[Int(wish)] = Int32(student) }
        }
        let (wishing, order) = OrderedLists.grouped(all.map(\.place), places.starts.count - 1)
        var standing = [Int32](repeating: -1, count: students)
        for place in 0..<(places.starts.count - 1) {
            let first = places.starts[place]
            for at in first..<places.starts[place + 1] {
                standing[Int(rankings.others[Int(places.rows[Int(at)])])] = at - first
            }
            for at in wishing[place]..<wishing[place + 1] {
                let wish = Int(order[Int(at)])
                let found = standing[Int(owners[wish])]
                guard found >= 0 else { continue }
                all[wish].standing = found
                all[wish].placeRank = rankings.ranks[Int(places.rows[Int(first + found)])]
            }
            for at in first..<places.starts[place + 1] {
                standing[Int(rankings.others[Int(places.rows[Int(at)])])] = -1
            }
        }
    }
}

extension SHA256Digest {
    /// In the order of the bytes, which is that of the hexadecimal texts.
    fileprivate func precedes(_ other: SHA256Digest) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }
}
