import Access
import TestSupport
import Testing
import Values

@testable import Contracts

/// Only days really under support count.
@Suite struct PeriodTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var state = Contract.State.signed
        var changes: [(ContractChange.Kind, String, ContractChange.State)] = []
        let expected: [[String]]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "a draft", state: .draft, expected: []),
        Case(name: "undisturbed", expected: [["2024-01-01", "2028-12-31"]]),
        Case(
            name: "suspended", state: .suspended, changes: [(.suspension, "2025-03-01", .confirmed)],
            expected: [["2024-01-01", "2025-02-28"]]),
        Case(
            name: "suspended and resumed",
            changes: [(.suspension, "2025-03-01", .confirmed), (.resumption, "2025-09-01", .confirmed)],
            expected: [["2024-01-01", "2025-02-28"], ["2025-09-01", "2028-12-31"]]),
        Case(
            name: "resumed on the day of the suspension",
            changes: [(.suspension, "2025-03-01", .confirmed), (.resumption, "2025-03-01", .confirmed)],
            expected: [["2024-01-01", "2025-02-28"], ["2025-03-01", "2028-12-31"]]),
        Case(
            name: "terminated", state: .terminated, changes: [(.termination, "2026-07-01", .confirmed)],
            expected: [["2024-01-01", "2026-06-30"]]),
        Case(
            name: "terminated while suspended", state: .terminated,
            changes: [(.suspension, "2025-03-01", .confirmed), (.termination, "2026-07-01", .confirmed)],
            expected: [["2024-01-01", "2025-02-28"]]),
        Case(
            name: "suspended twice", state: .suspended,
            changes: [
                (.suspension, "2025-03-01", .confirmed), (.resumption, "2025-09-01", .confirmed),
                (.suspension, "2026-01-01", .confirmed),
            ], expected: [["2024-01-01", "2025-02-28"], ["2025-09-01", "2025-12-31"]]),
        Case(
            name: "only asked for", changes: [(.suspension, "2025-03-01", .proposed)],
            expected: [["2024-01-01", "2028-12-31"]]),
        Case(
            name: "refused", changes: [(.termination, "2025-03-01", .refused)],
            expected: [["2024-01-01", "2028-12-31"]]),
        Case(
            name: "terminated before its first day", state: .terminated,
            changes: [(.termination, "2023-12-28", .confirmed)], expected: []),
        Case(
            name: "suspended before its first day, resumed before it too",
            changes: [(.suspension, "2023-12-23", .confirmed), (.resumption, "2023-12-28", .confirmed)],
            expected: [["2024-01-01", "2028-12-31"]]),
        Case(
            name: "ended", state: .ended, changes: [(.end, "2029-01-01", .confirmed)],
            expected: [["2024-01-01", "2028-12-31"]]),
    ]

    @Test(arguments: cases) func periods(_ given: Case) {
        // As the store gives them: the newest first.
        let changes = given.changes.enumerated().map { index, change in
            ContractChange(
                id: ID(stored: "change-\(index)"), contract: ID(stored: "contract-1"), kind: change.0,
                ground: .clusterAsked, reason: "x", effectiveOn: Day(change.1)!, state: change.2,
                proposedBy: ID(stored: "officer-1"), proposedAt: Fixtures.now.adding(days: index))
        }.reversed()
        let periods = ContractPeriods.of(Fixtures.contract(given.state), Array(changes))
        #expect(periods.map { [$0.first.description, $0.last.description] } == given.expected)
    }
}
