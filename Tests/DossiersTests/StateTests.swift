import Access
import Calls
import Testing
import Values

@testable import Dossiers

@Suite struct StateTests {
    private func dossier(_ state: Dossier.State, reopened: Bool = false) -> Dossier {
        Dossier(
            id: ID(stored: "d"), call: ID(stored: "c"), number: "AAP-2023-01-0001", ordinal: 1,
            name: Localized(fr: "Cluster"), track: .new, state: state, isReopened: reopened, owner: ID(stored: "p"),
            createdAt: Fixtures.start, submittedAt: Fixtures.start, submissions: 1)
    }

    /// Which verb may happen in which state; everything else throws and changes nothing.
    @Test(arguments: Dossier.State.allCases)
    func verbs(state: Dossier.State) {
        let fresh = dossier(state)
        #expect(fails(fresh) { try $0.submit(at: Fixtures.start) } == (state != .draft))
        #expect(fails(fresh) { try $0.reopen() } == ![.submitted, .withdrawn].contains(state))
        #expect(fails(fresh) { try $0.withdraw() } == (state != .submitted))
        #expect(fails(fresh) { try $0.askForCompletion() } == (state != .submitted))
        #expect(fails(fresh) { try $0.complete() } == (state != .toComplete))
        #expect(fails(fresh) { try $0.judgeAdmissible(true) } == ![.submitted, .toComplete].contains(state))
        #expect(fails(fresh) { try $0.judgeEligible(false) } == (state != .admissible))
        #expect(fails(fresh) { try $0.reconsider() } == ![.inadmissible, .ineligible].contains(state))
        // A decision after an appeal may correct an outcome.
        let other: Dossier.State = state == .selected ? .notSelected : .selected
        let settles: [Dossier.State] = [.eligible, .selected, .reserve, .notSelected]
        #expect(fails(fresh) { try $0.settle(other) } == !settles.contains(state))
        #expect(fails(fresh) { try $0.settle(.draft) })
    }

    private func fails(_ dossier: Dossier, _ verb: (inout Dossier) throws -> Void) -> Bool {
        var copy = dossier
        do { try verb(&copy) } catch {
            #expect(copy == dossier)
            return true
        }
        #expect(copy != dossier)
        return false
    }

    @Test func whatWasSubmittedStandsWhileItIsChanged() throws {
        var dossier = dossier(.submitted)
        try dossier.reopen()
        #expect(dossier.state == .submitted && dossier.isDraftOpen && dossier.isDeposited)
        try dossier.submit(at: Fixtures.deadline)
        #expect(dossier.submissions == 2 && !dossier.isDraftOpen && dossier.submittedAt == Fixtures.deadline)
    }

    @Test func whatWasWithdrawnStaysWithdrawnUntilSubmittedAgain() throws {
        var dossier = dossier(.submitted)
        try dossier.withdraw()
        try dossier.reopen()
        #expect(dossier.isDraftOpen && !dossier.isDeposited)
        try dossier.submit(at: Fixtures.start)
        #expect(dossier.state == .submitted && dossier.isDeposited)
    }

    @Test func completingMovesNoInstant() throws {
        var dossier = dossier(.toComplete)
        try dossier.complete()
        #expect(dossier.state == .submitted && dossier.submissions == 2 && dossier.submittedAt == Fixtures.start)
    }
}
