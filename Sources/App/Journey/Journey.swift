import Foundation
import Values
import Web

/// The 2023 edition of the programme, played through the product's own pages from the draft of the call to the first payment.
final class Journey {
    struct Candidate {
        let assumed: Assumed.Candidate
        var dossier: String?
        var receipt: String?
        /// `AAP-2023-01-0003`.
        var number = ""
        var name: String { assumed.title }
        var id: String { dossier ?? "" }
    }

    let site: Site
    let cast: Cast
    let post: Postbox
    let assumed: Assumed
    let report: JourneyReport
    private let clock: SteppingClock
    var candidates: [Candidate]
    var call = ""
    var untick: Set<String> = []
    /// The lines of the frozen ranking's CSV.
    var ranking: [String] = []

    init(_ site: Site, clock: SteppingClock, post: Postbox, assumed: Assumed, report: JourneyReport) {
        (self.site, self.clock, self.post, self.assumed, self.report) = (site, clock, post, assumed, report)
        cast = Cast(site, post)
        candidates = assumed.candidates.map { Candidate(assumed: $0) }
    }

    /// The candidates that the record names as laureates: everybody who stands under a cluster's name.
    var laureates: [Candidate] { candidates.filter { $0.assumed.cluster != nil } }
    var now: Instant { clock.now }
    func go(to time: LocalTime) { clock.go(to: time) }
    func pass(minutes: Int) { clock.pass(minutes: minutes) }

    /// - Throws: `JourneyFault` at the first deviation.
    func play() async throws {
        try await people()
        try await draftCall()
        try await publishCall()
        try await openDossiers()
        try await extendDeadline()
        try await submissions()
        try await closeCall()
        try await examine()
        try await evaluate()
        try await select()
        try await award()
    }
}
