import ArgumentParser
import StableMatching
import Tables

struct MatchRepair: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Fills the seats of students who have left, by the cascade that disturbs least.")

    @OptionGroup var files: MatchFiles
    @OptionGroup var given: GivenMatching
    @Option(help: "The students who decline or leave: student.") var left: String
    @Option(help: "The file to write: student,place; empty for those who have left.") var out: String

    func answer() throws -> CommandAnswer {
        let read = try files.read()
        let before = try given.read(read, files)
        let check = MatchingCheck(before, in: read.market)
        if let (student, place) = check.firstBlocking {
            throw CommandFailure.failed(
                "\(given.matching): not stable: '\(read.students.name(student))' and '\(read.places.name(place))' would both rather have each other"
            )
        }
        let left = try readLeft(read)
        let clock = ContinuousClock()
        let start = clock.now
        let after = read.market.repaired(before, after: left)
        let seconds = start.duration(to: clock.now)
        try OutputFile.write(read.csv(after, without: left), to: out)
        return CommandAnswer(told(read, before, after, left) + [("seconds", .seconds(seconds))])
    }

    private func readLeft(_ read: MatchFiles.Read) throws -> Set<Int> {
        try InputFile(left).read { table in
            let columns = try table.places(["student"]).required
            var left: Set<Int> = []
            while try table.next() {
                let student = try table.known(columns[0], in: read.students, of: files.students)
                guard left.insert(student).inserted else {
                    throw table.fault(columns[0], "student: '\(table.text(columns[0]))' twice")
                }
            }
            return left
        }
    }

    private func told(
        _ read: MatchFiles.Read, _ before: Matching, _ after: Matching, _ left: Set<Int>
    ) -> [(String, JSON.Value)] {
        let market = read.market.without(left)
        let staying = read.students.sorted().filter { !left.contains($0) }
        let moved = staying.filter { before.choices[$0] != after.choices[$0] }
        return [
            ("matched", .int(after.matched)),
            ("unmatched", .list(staying.filter { after.choices[$0] < 0 }.map { .text(read.students.name($0)) })),
            (
                "moved",
                .list(
                    moved.map { student in
                        .object([
                            ("student", .text(read.students.name(student))),
                            ("from", read.place(of: student, by: before, in: read.market)),
                            ("to", read.place(of: student, by: after, in: market)),
                        ])
                    })
            ),
            ("blocking_pairs", .int(MatchingCheck(after, in: market).blockingPairs)),
            ("proposals", .int(after.proposals)),
        ]
    }
}

extension MatchFiles.Read {
    fileprivate func place(of student: Int, by matching: Matching, in market: Market) -> JSON.Value {
        matching.place(of: student, in: market).map { .text(places.name($0)) } ?? .null
    }

    fileprivate func csv(_ matching: Matching, without left: Set<Int>) -> [UInt8] {
        MatchFiles.Read(market: market.without(left), students: students, places: places).csv(matching)
    }
}
