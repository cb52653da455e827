import Commands
import Values

/// What a journey says: each step with its time, and where its facts come from.
final class JourneyReport {
    enum Basis: String { case record, assumed, mixed = "record and assumed" }

    private let isQuiet: Bool
    private(set) var steps: [(at: Instant, basis: Basis, text: String)] = []

    init(quiet: Bool) { isQuiet = quiet }

    func step(_ at: Instant, _ basis: Basis, _ text: String) {
        steps.append((at, basis, text))
        guard !isQuiet else { return }
        let time = LocalTime(at)
        say("\(time.day) \(time.clock)  \(text)\(basis == .record ? "" : "  [\(basis.rawValue)]")")
    }

    /// The final ranking, as anyone can download it.
    func finish(_ ranking: [String]) {
        guard !isQuiet else { return }
        say("Final ranking:")
        for line in ranking { say("  " + line) }
    }

    func check(_ isTrue: Bool, _ otherwise: @autoclosure () -> String) throws {
        guard isTrue else { throw JourneyFault(otherwise()) }
    }
}
