import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct TrancheTests {
    @Test func fiveTranchesAddUpToTheContract() {
        let contract = Fixtures.contract()
        let tranches = Schedule.tranches(of: contract, under: [])
        #expect(tranches.map(\.year) == [1, 2, 3, 4, 5])
        #expect(tranches.map(\.amount).reduce(.zero, +) == .dirhams(10_000_000))
        #expect(contract.total == Money(minor: 1_000_000_000))
        #expect(
            tranches.map(\.dueOn.description) == ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"])
        #expect(contract.endsOn == Day(2028, 12, 31)!)
    }

    @Test func theFirstAsksForTheSignatureTheOthersForSixThings() {
        let tranches = Schedule.tranches(of: Fixtures.contract(), under: [])
        #expect(tranches[0].conditions.map(\.kind) == [.signature])
        let conditional = Schedule.tranches(of: Fixtures.contract(), under: [], asked: "Adhésion")
        #expect(conditional[0].missing.map(\.kind) == [.signature, .decision])
        #expect(conditional.dropFirst() == tranches.dropFirst())
        for tranche in tranches.dropFirst() {
            #expect(
                tranche.missing.map(\.kind) == [
                    .previousReport, .activityReport, .financialReport, .certifiedAccounts, .indicatorReport,
                    .assemblyMinutes,
                ])
        }
    }

    @Test(arguments: [(0, false), (500_000, false), (500_001, true), (2_000_000, true)])
    func certifiedAccountsAreAskedAboveTheThreshold(_ received: Int, _ expected: Bool) {
        let conditions = Schedule.conditions(
            ofYear: 2, received: .dirhams(received), certifiedAbove: Schedule.threshold(in: Fixtures.known))
        #expect(conditions.first { $0.kind == .certifiedAccounts }?.isRequired == expected)
    }

    /// The record's threshold, not a constant: with 4 MDH, the third year is the first above it.
    @Test func theThresholdIsTheRecords() {
        let duty = Duty(id: "certified-accounts", text: Localized(fr: "x"), threshold: .dirhams(3_999_999))
        let tranches = Schedule.tranches(of: Fixtures.contract(), under: [duty])
        let required = tranches.dropFirst().map { tranche in
            tranche.conditions.first { $0.kind == .certifiedAccounts }?.isRequired
        }
        #expect(required == [false, true, true, true])
        #expect(Schedule.threshold(in: []) == .dirhams(500_000))
        #expect(Schedule.threshold(in: [Duty(id: "keep-documents", text: duty.text)]) == .dirhams(500_000))
    }

    @Test func aTrancheIsApprovedOnlyWithEveryRequiredCondition() throws {
        var tranche = Schedule.tranches(of: Fixtures.contract(), under: [])[1]
        let head = ID<Person>(stored: "head-1")
        for condition in tranche.conditions {
            let expected = try #require(tranche.missing.first)
            #expect(throws: ContractError.conditionOpen(expected.kind)) {
                try tranche.approve(by: head, at: Fixtures.now)
            }
            try tranche.establish(condition.kind, Fixtures.met(by: "officer-1"))
        }
        #expect(tranche.state == .conditionsMet)
        try tranche.establish(.activityReport, nil)
        #expect(tranche.state == .planned)
        try tranche.establish(.activityReport, Fixtures.met(by: "head-2"))
        for person in ["officer-1", "head-2"] {
            #expect(throws: ContractError.secondPerson) {
                try tranche.approve(by: ID(stored: person), at: Fixtures.now)
            }
        }
        try tranche.approve(by: head, at: Fixtures.now)
        #expect(throws: ContractError.settled) { try tranche.establish(.activityReport, nil) }
        #expect(throws: ContractError.settled) { try tranche.approve(by: head, at: Fixtures.now) }
    }

    @Test func onlyAnApprovedTrancheIsPaidAndOnlyItsAmount() throws {
        var tranche = Schedule.tranches(of: Fixtures.contract(), under: [])[0]
        func payment(_ amount: Money) -> Payment {
            Payment(
                id: ID(stored: "p"), reference: "OV 1", paidOn: Day(2024, 1, 15)!, amount: amount,
                recordedBy: ID(stored: "officer-1"), recordedAt: Fixtures.now)
        }
        #expect(throws: ContractError.notApproved) { try tranche.pay(payment(.dirhams(2_000_000))) }
        try tranche.establish(.signature, Fixtures.met(by: "officer-1"))
        #expect(throws: ContractError.notApproved) { try tranche.pay(payment(.dirhams(2_000_000))) }
        try tranche.approve(by: ID(stored: "head-1"), at: Fixtures.now)
        #expect(throws: ContractError.otherAmount(.dirhams(2_000_000))) {
            try tranche.pay(payment(Money(minor: 199_999_999)))
        }
        try tranche.pay(payment(.dirhams(2_000_000)))
        #expect(tranche.state == .paid)
        #expect(throws: ContractError.notApproved) { try tranche.pay(payment(.dirhams(2_000_000))) }
    }

    private static let verbs: [(String, @Sendable (inout Contract) throws -> Void, [Contract.State: Contract.State])] =
        [
            ("sign", { try $0.sign(Fixtures.signature) }, [.draft: .signed]),
            ("suspend", { try $0.suspend() }, [.signed: .suspended]),
            ("resume", { try $0.resume() }, [.suspended: .signed]),
            ("terminate", { try $0.terminate() }, [.signed: .terminated, .suspended: .terminated]),
            ("end", { try $0.end() }, [.signed: .ended]),
        ]

    @Test func eachVerbLeadsWhereItMay() {
        for (name, verb, possible) in Self.verbs {
            for state in Contract.State.allCases {
                var contract = Fixtures.contract(state)
                if let expected = possible[state] {
                    #expect(throws: Never.self) { try verb(&contract) }
                    #expect(contract.state == expected, "\(name) \(state)")
                } else {
                    #expect(throws: ContractError.self) { try verb(&contract) }
                    #expect(contract.state == state, "\(name) \(state)")
                }
            }
        }
    }

    @Test func rightsToApproveAndPay() async throws {
        let (test, labels) = try await Fixtures.site()
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        let (first, second) = (try held.tranche(1), try held.tranche(2))
        let now = Fixtures.now
        #expect(ContractRules.approve(Fixtures.head, first, at: now) == .allowed)
        #expect(ContractRules.approve(Fixtures.officer, first, at: now) == .hidden)
        let both = Fixtures.actor("officer-1", .programmeOfficer, .headOfDivision)
        #expect(ContractRules.approve(both, first, at: now) == .refused(ContractPhrases.secondPerson))
        let turn: Decision = .refused(ContractPhrases.outOfTurn(2))
        #expect(ContractRules.approve(Fixtures.head, second, at: now) == turn)
        #expect(ContractRules.establish(Fixtures.officer, second, at: now) == .allowed)
        #expect(ContractRules.pay(Fixtures.officer, second, at: now) == turn)
        var paid = held
        paid.tranches[0].state = .paid
        let open = ContractPhrases.conditionOpen(ContractPhrases.conditionPreviousReport)
        #expect(ContractRules.approve(Fixtures.head, try paid.tranche(2), at: now) == .refused(open))
        #expect(ContractRules.establish(Fixtures.officer, try paid.tranche(2), at: now) == .allowed)
        #expect(ContractRules.pay(Fixtures.officer, first, at: now) == .refused(ContractPhrases.notApproved))
        var suspended = held
        suspended.contract.state = .suspended
        let refused = ContractRules.approve(Fixtures.head, try suspended.tranche(1), at: now)
        #expect(refused == .refused(ContractPhrases.notInForce))
        for role in Role.allCases {
            let expected: Decision = ContractRules.readers.contains(role) ? .allowed : .hidden
            #expect(ContractRules.see(Fixtures.actor("somebody", role), held, at: now) == expected, "\(role)")
        }
    }
}
