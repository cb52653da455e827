package import Database
package import Values

/// A period during which a contract of this platform supports a cluster: both days included. For counting months of support.
package struct ContractPeriod: Sendable, Equatable {
    /// The contract's number.
    package let contract: String
    package let first: Day
    package let last: Day
}

package enum ContractPeriods {
    /// The periods of a cluster of the directory: contracts that were signed, from their first day to their last. A draft is none.
    package static func of(cluster: String, in db: any Connection) throws -> [ContractPeriod] {
        try ContractStore.of(cluster: cluster, in: db).filter { $0.state != .draft }.map {
            ContractPeriod(contract: $0.number, first: $0.startsOn, last: $0.endsOn)
        }
    }
}
