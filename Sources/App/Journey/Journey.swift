import Foundation
import Values
import Web

/// The 2023 edition of the programme, played through the product's own pages from the draft of the call to the first payment.
final class Journey {
    struct Candidate {
        let assumed: Assumed.Candidate
        var dossier: String?
        var receipt: String?
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

    init(_ site: Site, clock: SteppingClock, post: Postbox, assumed: Assumed, report: JourneyReport) {
        (self.site, self.clock, self.post, self.assumed, self.report) = (site, clock, post, assumed, report)
        cast = Cast(site, post)
        candidates = assumed.candidates.map { Candidate(assumed: $0) }
    }

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
    }
}
