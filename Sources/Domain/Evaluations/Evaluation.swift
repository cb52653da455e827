import Access
package import Calls
import Digest
package import Dossiers
package import Values

/// All that the reading of one dossier consists of, put together.
package struct Evaluation: Sendable {
    /// Why the dossier cannot be ranked yet.
    package enum OpenPoint: Sendable, Hashable {
        case readersMissing(Int), reviewsMissing(Int), flagsOpen(Int), moderation
    }

    package let dossier: Dossier
    package let grid: Grid
    /// Readers that the call asks for each dossier.
    package let needed: Int
    package let gap: Int
    /// In the order of appointment; those removed too.
    package let assignments: [Assignment]
    /// By assignment, in an order that says nothing: neither who was appointed first nor who wrote first.
    private let shuffled: [Review]
    package let reviews: [ID<Assignment>: Review]
    package let moderations: [Moderation]

    package init(
        dossier: Dossier, configuration: CallConfiguration, assignments: [Assignment], reviews: [Review],
        moderations: [Moderation]
    ) {
        self.dossier = dossier
        grid = Grid(configuration, track: dossier.track)
        (needed, gap) = (configuration.evaluatorsPerDossier, configuration.moderationGap)
        self.assignments = assignments
        self.reviews = Dictionary(uniqueKeysWithValues: reviews.map { ($0.assignment, $0) })
        shuffled = Self.shuffled(reviews, dossier.call)
        self.moderations = moderations
    }

    /// Those whose review counts, once in: neither ended nor in conflict.
    package var readers: [Assignment] { assignments.filter(\.counts) }
    /// Submitted reviews that count, as readers 1, 2, … are numbered wherever names are not shown.
    package var submitted: [Review] {
        let counting = Set(readers.map(\.id))
        return shuffled.filter { $0.state == .submitted && counting.contains($0.assignment) }
    }

    /// Each with its number, the same for whoever reads them: the Division, the other evaluators, the candidate.
    package var numbered: [(number: Int, review: Review)] { submitted.enumerated().map { ($0 + 1, $1) } }

    /// By SHA-256 of call and assignment: the same on every page, at every download and on every engine, and unrelated
    /// to the instants that are in ids.
    private static func shuffled(_ reviews: [Review], _ call: ID<Call>) -> [Review] {
        reviews.map { (key: SHA256Digest(of: "\(call)\n\($0.assignment)").description, review: $0) }
            .sorted { $0.key < $1.key }.map(\.review)
    }
    package func reading(_ review: Review) -> Reading { Reading(review.scores, on: grid) }
    package var standing: Standing { Standing(submitted.map(reading), on: grid) }
    package var isAllIn: Bool { readers.count >= needed && !readers.isEmpty && submitted.count == readers.count }
    package var openModeration: Moderation? { moderations.first(where: \.isOpen) }

    /// The gap is too wide and no meeting has dealt with these reviews.
    package var asksForModeration: Bool {
        guard isAllIn, standing.asksForModeration(gap: gap) else { return false }
        let last = submitted.compactMap(\.submittedAt).max()
        return !moderations.contains { closed in closed.closedAt.map { $0 >= last! } ?? false }
    }

    /// A signalled conflict of a reader who counts waits for its ruling.
    package var hasOpenFlag: Bool { readers.contains { $0.openFlags > 0 } }

    package var openPoints: [OpenPoint] {
        var points: [OpenPoint] = []
        if readers.count < needed { points.append(.readersMissing(needed - readers.count)) }
        let waiting = readers.count - submitted.count
        if waiting > 0 { points.append(.reviewsMissing(waiting)) }
        let flags = readers.reduce(0) { $0 + $1.openFlags }
        if flags > 0 { points.append(.flagsOpen(flags)) }
        if openModeration != nil || asksForModeration { points.append(.moderation) }
        return points
    }
}
