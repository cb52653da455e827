import ArgumentParser
import Digest
import StableMatching
import Tables

struct MatchExplain: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says wish by wish why a student has been given what the matching gives.")

    @OptionGroup var files: MatchFiles
    @OptionGroup var given: GivenMatching
    @Option(help: "The student.") var student: String

    func answer() throws -> CommandAnswer {
        let read = try files.read()
        let matching = try given.read(read, files)
        let number = try read.student(student)
        let explanation = MatchingExplanation(of: number, by: matching, in: read.market)
        return CommandAnswer([
            ("student", .text(student)),
            ("place", matching.place(of: number, in: read.market).map { .text(read.places.name($0)) } ?? .null),
            ("wishes", .list(explanation.lines.map { told($0, read) })),
        ])
    }

    private func told(_ line: MatchingExplanation.Line, _ read: MatchFiles.Read) -> JSON.Value {
        var members: [(String, JSON.Value)] = [
            ("place", .text(read.places.name(line.place))), ("rank", .int(line.rank)),
        ]
        switch line.outcome {
        case .granted(let standing): members += [("outcome", .text("granted")), ("standing", .int(standing))]
        case .notNeeded: members.append(("outcome", .text("not needed")))
        case .notRanked: members.append(("outcome", .text("not ranked by the place")))
        case .closed: members.append(("outcome", .text("no seats")))
        case .open(let standing): members += [("outcome", .text("open")), ("standing", .int(standing))]
        case .full(let standing, let last, let lastStudent, let isTied):
            members += [
                ("outcome", .text("full")), ("standing", .int(standing)), ("last_standing", .int(last)),
                ("last_student", .text(read.students.name(lastStudent))), ("by_lottery", .bool(isTied)),
            ]
            if isTied, let seed = files.seed {
                let lottery = Lottery(seed: seed)
                members += [
                    ("ticket", .text(lottery.ticket(student: student).description)),
                    ("last_ticket", .text(lottery.ticket(student: read.students.name(lastStudent)).description)),
                ]
            }
        }
        return .object(members)
    }
}
