package import ArgumentParser
import StableMatching
import Tables

/// `grappe match`: who goes where, so that no student and no place would both rather have each other.
package struct Match: ParsableCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Matches students to places by both sides' wishes, so that the matching is stable.",
        discussion: "Its own options: grappe match solve --help. The method: docs/methods/StableMatching.md.",
        subcommands: [MatchSolve.self, MatchRepair.self, MatchExplain.self], defaultSubcommand: MatchSolve.self)
    package init() {}
}

struct MatchSolve: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Makes the matching; the same as grappe match without a word.")

    @OptionGroup var files: MatchFiles
    @Option(help: "Whose best stable matching it is: students or places.") var favour = Favour.students
    @Option(help: "The file to write: student,place.") var out: String

    func answer() throws -> CommandAnswer {
        let read = try files.read()
        let clock = ContinuousClock()
        let start = clock.now
        let matching = read.market.stableMatching(for: favour)
        let seconds = start.duration(to: clock.now)
        try OutputFile.write(read.csv(matching), to: out)
        return CommandAnswer(read.told(matching) + [("seconds", .seconds(seconds))])
    }
}

extension Favour: ExpressibleByArgument {}

extension MatchFiles.Read {
    /// Every student, in the order of the names.
    func csv(_ matching: Matching) -> [UInt8] {
        var text = CSVText(header: "student,place")
        for student in students.sorted() {
            let place = matching.place(of: student, in: market)
            text.row(students.name(student), place.map(places.name) ?? "")
        }
        return text.bytes
    }

    func told(_ matching: Matching) -> [(String, JSON.Value)] {
        let unmatched = students.sorted().filter { matching.choices[$0] < 0 }
        let check = MatchingCheck(matching, in: market)
        return [
            ("matched", .int(matching.matched)),
            ("unmatched", .list(unmatched.map { .text(students.name($0)) })),
            ("blocking_pairs", .int(check.blockingPairs)),
            ("proposals", .int(matching.proposals)),
        ]
    }
}
