package import Database
package import Values

/// A period during which a contract of this platform supports a cluster: both days included. For counting months of support.
package struct ContractPeriod: Sendable, Equatable {
    /// The contract's number.
    package let contract: String
    package let first: Day
    package let last: Day
    init(contract: String, first: Day, last: Day) {
        (self.contract, self.first, self.last) = (contract, first, last)
    }
}

package enum ContractPeriods {
    /// The periods of a cluster of the directory during which its signed contracts really support it, contract by contract: up to the
    /// day before a suspension or termination, and on from a resumption. Two statements.
    package static func of(cluster: String, in db: any Connection) throws -> [ContractPeriod] {
        let contracts = try ContractStore.of(cluster: cluster, in: db)
        let changes = try ContractChangeStore.of(contracts.map(\.id), in: db)
        return contracts.flatMap { of($0, changes[$0.id] ?? []) }
    }

    /// Confirmed changes are followed in the order in which they were confirmed; each takes effect no earlier than the one before it.
    package static func of(_ contract: Contract, _ changes: [ContractChange]) -> [ContractPeriod] {
        guard contract.state != .draft else { return [] }
        let confirmed = changes.filter { $0.state == .confirmed }
            .sorted {
                ($0.effectiveOn, $0.settledAt ?? $0.proposedAt) < ($1.effectiveOn, $1.settledAt ?? $1.proposedAt)
            }
        var periods: [ContractPeriod] = []
        var runsFrom: Day? = contract.startsOn
        func close(before day: Day) {
            let last = min(day.adding(days: -1), contract.endsOn)
            if let first = runsFrom, first <= last {
                periods.append(ContractPeriod(contract: contract.number, first: first, last: last))
            }
            runsFrom = nil
        }
        for change in confirmed {
            switch change.kind {
            case .resumption: if runsFrom == nil { runsFrom = max(change.effectiveOn, contract.startsOn) }
            case .suspension, .termination, .end: close(before: change.effectiveOn)
            }
        }
        close(before: contract.endsOn.adding(days: 1))
        return periods
    }
}
