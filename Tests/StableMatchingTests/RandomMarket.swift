import MethodSupport
import StableMatching

/// A small market drawn at random: ties, gaps in the ranks, unacceptable pairs, empty quotas.
struct RandomMarket {
    /// By student, then by place; nil where one side does not rank the other.
    var wishes: [[Int?]]
    var rankings: [[Int?]]
    var quotas: [Int32]

    init(_ generator: inout SeededGenerator, ties: Bool) {
        let (students, places) = (Int.random(in: 1...5, using: &generator), Int.random(in: 1...3, using: &generator))
        func ranks(_ count: Int) -> [Int?] {
            let order = (1...count).shuffled(using: &generator)
            return order.map { rank in
                if Int.random(in: 0..<4, using: &generator) == 0 { return nil }
                return ties ? Int.random(in: 1...3, using: &generator) : rank * 2
            }
        }
        wishes = (0..<students).map { _ in ranks(places) }
        rankings = (0..<places).map { _ in ranks(students) }
        quotas = (0..<places).map { _ in Int32.random(in: 0...2, using: &generator) }
    }

    /// With the rows of the files in an order of their own.
    func market(seed: String?, _ generator: inout SeededGenerator) throws -> Market {
        func ranks(_ table: [[Int?]]) -> Ranks {
            var rows: [(Int, Int, Int)] = []
            for (owner, list) in table.enumerated() {
                for (other, rank) in list.enumerated() { if let rank { rows.append((owner, other, rank)) } }
            }
            var ranks = Ranks()
            for (owner, other, rank) in rows.shuffled(using: &generator) { ranks.append(owner, other, rank: rank) }
            return ranks
        }
        return try Market(
            students: wishes.count, quotas: quotas, wishes: ranks(wishes), rankings: ranks(rankings),
            lottery: seed.map(Lottery.init), student: { "s\($0)" }, place: { "p\($0)" })
    }

    /// Every way to give each student a place that both accept, or none, within the quotas.
    var all: [[Int?]] {
        var found: [[Int?]] = [[]]
        for student in wishes.indices {
            found = found.flatMap { begun -> [[Int?]] in
                let open = quotas.indices.filter { place in
                    wishes[student][place] != nil && rankings[place][student] != nil
                        && begun.count { $0 == place } < quotas[place]
                }
                return [begun + [nil]] + open.map { begun + [$0] }
            }
        }
        return found
    }

    /// How many pairs would both rather have each other, by the definition.
    func blocking(_ places: [Int?]) -> Int {
        var count = 0
        for student in wishes.indices {
            for place in quotas.indices {
                guard let wish = wishes[student][place], let rank = rankings[place][student] else { continue }
                if let given = places[student], wishes[student][given]! <= wish { continue }
                let admitted = wishes.indices.filter { places[$0] == place }
                let hasRoom = admitted.count < quotas[place] || admitted.contains { rankings[place][$0]! > rank }
                if hasRoom { count += 1 }
            }
        }
        return count
    }

    /// The stable ones, where no ranks are equal.
    var stable: [[Int?]] { all.filter { blocking($0) == 0 } }

    func wish(_ student: Int, _ place: Int?) -> Int { place.map { wishes[student][$0]! } ?? .max }
}

extension Matching {
    func places(in market: Market) -> [Int?] { (0..<market.students).map { place(of: $0, in: market) } }
}
