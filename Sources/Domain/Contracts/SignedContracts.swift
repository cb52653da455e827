package import Database
package import Dossiers
package import Values

/// A programme contract that was signed on this platform, as counters see it.
package struct SignedContract: Sendable, Equatable {
    /// nil for a candidate that the directory does not hold.
    package let cluster: String?
    package let dossier: ID<Dossier>
    /// It supports the cluster on the day asked for: its period covers the day, and it is neither suspended nor terminated then.
    package let isSupporting: Bool

    /// Those signed on `day` or earlier. Three statements.
    package static func all(on day: Day, in db: any Connection) throws -> [SignedContract] {
        let ids: [ID<Contract>] = try db.all("SELECT id FROM contract WHERE signed_on <= \(day) ORDER BY id") {
            try $0.id(0)
        }
        guard !ids.isEmpty else { return [] }
        let changes = try ContractChangeStore.of(ids, in: db)
        return try ContractStore.find(ids, in: db).map { contract in
            let periods = ContractPeriods.of(contract, changes[contract.id] ?? [])
            return SignedContract(
                cluster: contract.cluster, dossier: contract.dossier,
                isSupporting: periods.contains { $0.first <= day && day <= $0.last })
        }
    }
}
