import ArgumentParser
import StableMatching
import Tables

/// A matching that was made before, as `grappe match` writes it.
struct GivenMatching: ParsableArguments {
    @Option(help: "The matching that stands: student,place, an empty place where unmatched.") var matching: String

    /// - Throws: `CommandFailure` where a student is missing, twice or unknown, a place was not wished for or does not rank the student, or
    ///   has more students than its quota.
    func read(_ files: MatchFiles.Read, _ options: MatchFiles) throws -> Matching {
        let market = files.market
        var choices = [Int32?](repeating: nil, count: market.students)
        var rows = [Int](repeating: 0, count: market.places)
        try InputFile(matching).read { table in
            let columns = try table.places(["student", "place"]).required
            while try table.next() {
                let student = try table.known(columns[0], in: files.students, of: options.students)
                guard choices[student] == nil else {
                    throw table.fault(columns[0], "student: '\(table.text(columns[0]))' twice")
                }
                choices[student] = -1
                guard !table[columns[1]].isEmpty else { continue }
                let place = try table.known(columns[1], in: files.places, of: options.places)
                let list = market.wishes(of: student)
                guard
                    let at = list.first(where: { market.wishes[$0].place == place && market.wishes[$0].standing >= 0 })
                else { throw table.fault(columns[1], "the student and the place do not both accept each other") }
                choices[student] = Int32(at - list.lowerBound)
                rows[place] += 1
                guard rows[place] <= market.quotas[place] else {
                    throw table.fault(columns[1], "more students than the place's quota of \(market.quotas[place])")
                }
            }
        }
        if let missing = choices.firstIndex(where: { $0 == nil }) {
            throw CommandFailure.badInput("\(matching): the student '\(files.students.name(missing))' is missing")
        }
        return Matching(choices: choices.map { $0! })
    }
}
