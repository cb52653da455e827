import ArgumentParser
import StableMatching
import Tables

/// The files of a market, and the names in them.
struct MatchFiles: ParsableArguments {
    @Option(help: "student,rank,place: each student's wishes, 1 the first.") var students: String
    @Option(help: "place,quota.") var places: String
    @Option(help: "place,rank,student: each place's students, 1 the first.") var rankings: String
    @Option(help: "The seed of the lottery by which equal ranks fall.") var seed: String?

    struct Read {
        let market: Market
        let students: NameTable
        let places: NameTable

        /// The number of a student of the files.
        func student(_ name: String) throws -> Int {
            guard let number = students.number(name) else {
                throw CommandFailure.badInput("no student '\(name)' in the files")
            }
            return number
        }
    }

    private static let ranks = 1...1_000_000_000

    func read() throws -> Read {
        let (placeNames, studentNames) = (NameTable(), NameTable())
        // Of an option, each time it is asked for, much is made.
        let (students, places) = (students, places)
        let quotas = try readQuotas(placeNames)
        let wishes = try InputFile(students).read { table in
            let columns = try table.places(["student", "rank", "place"]).required
            var ranks = Ranks()
            while try table.next() {
                ranks.append(
                    try table.named(columns[0], in: studentNames),
                    try table.known(columns[2], in: placeNames, of: places),
                    rank: try table.whole(columns[1], in: Self.ranks))
            }
            return ranks
        }
        let rankings = try InputFile(self.rankings).read { table in
            let columns = try table.places(["place", "rank", "student"]).required
            var ranks = Ranks()
            while try table.next() {
                ranks.append(
                    try table.known(columns[0], in: placeNames, of: places),
                    try table.known(columns[2], in: studentNames, of: students),
                    rank: try table.whole(columns[1], in: Self.ranks))
            }
            return ranks
        }
        return Read(
            market: try market(quotas, wishes, rankings, studentNames, placeNames), students: studentNames,
            places: placeNames)
    }

    private func readQuotas(_ names: NameTable) throws -> [Int32] {
        try InputFile(places).read { table in
            let columns = try table.places(["place", "quota"]).required
            var quotas: [Int32] = []
            while try table.next() {
                _ = try table.unique(columns[0], in: names)
                quotas.append(Int32(try table.whole(columns[1], in: 0...1_000_000_000)))
            }
            return quotas
        }
    }

    private func market(
        _ quotas: [Int32], _ wishes: Ranks, _ rankings: Ranks, _ students: NameTable, _ places: NameTable
    ) throws -> Market {
        do {
            return try Market(
                students: students.count, quotas: quotas, wishes: wishes, rankings: rankings,
                lottery: seed.map(Lottery.init), student: students.name, place: places.name)
        } catch {
            switch error {
            case .twice(.students, let row):
                let place = places.name(Int(wishes.others[row]))
                throw try InputFile(self.students).fault(inRow: row, "place", "the student ranks '\(place)' twice")
            case .twice(.places, let row):
                let student = students.name(Int(rankings.others[row]))
                throw try InputFile(self.rankings).fault(inRow: row, "student", "the place ranks '\(student)' twice")
            case .tie(let side):
                let file = side == .students ? self.students : self.rankings
                throw CommandFailure.badInput("\(file): equal ranks fall by a lottery: --seed is missing")
            }
        }
    }
}
