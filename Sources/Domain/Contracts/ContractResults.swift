package import Database
package import Values

/// What the tables of this platform hold of a cluster's contracts before a day: planned, approved and paid, tranche by tranche.
package struct ContractResult: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        package let year: Int
        package let dueOn: Day
        package let amount: Money
        /// The day of the approval, in Casablanca.
        package let approvedOn: Day?
        package let paidOn: Day?
        package let paid: Money?
    }

    /// The contract's number.
    package let contract: String
    package let lines: [Line]
}

package enum ContractResults {
    /// Signed contracts, the oldest first; what was approved or paid on `until` or later is not known yet. Five statements at most.
    package static func of(cluster: String, until: Day, in db: any Connection) throws -> [ContractResult] {
        let contracts = try ContractStore.of(cluster: cluster, in: db).filter {
            $0.signature.map { $0.signedOn < until } ?? false
        }
        let tranches = try TrancheStore.of(contracts.map(\.id), in: db)
        return contracts.map { contract in
            ContractResult(
                contract: contract.number, lines: (tranches[contract.id] ?? []).map { line($0, until) })
        }
    }

    private static func line(_ tranche: Tranche, _ until: Day) -> ContractResult.Line {
        let approved = tranche.approvedAt?.localDay
        let payment = tranche.payment.flatMap { $0.paidOn < until ? $0 : nil }
        return ContractResult.Line(
            year: tranche.year, dueOn: tranche.dueOn, amount: tranche.amount,
            approvedOn: approved.flatMap { $0 < until ? $0 : nil }, paidOn: payment?.paidOn, paid: payment?.amount)
    }
}
