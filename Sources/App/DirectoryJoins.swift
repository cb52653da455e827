import Access
import Clusters
import Contracts
import Database
import Dossiers
import Labels
import Values

/// From labels and contracts to the directory of clusters.
enum DirectoryJoins {
    /// A new cluster enters the directory with its label, as its dossier tells of it.
    static let labels = LabelDirectory(
        admit: { label, actor, now, db in
            guard let dossier = try DossierStore.find(label.dossier, in: db),
                let seat = try DepositedSeat.of(dossier, in: db), let sector = seat.sector,
                let number = label.signature?.number
            else { return nil }
            let newcomer = Newcomer(
                name: label.name, acronym: seat.acronym, sector: sector, region: seat.region, city: seat.city)
            return try ClusterAdmission.admit(newcomer, with: number, by: actor, at: now, in: db)?.text
        }, changed: note)

    static let support = SupportNews(note)

    /// The newest label that was not withdrawn, and the last day that a contract supports.
    @Sendable private static func note(_ cluster: String, _ db: any Connection) throws {
        let labels = try LabelStore.of(cluster: cluster, in: db).filter { $0.state != .withdrawn }
        let periods = try ContractPeriods.of(cluster: cluster, in: db)
        let given = try labels.map(\.grantedOn) + contracts(of: cluster, in: db).map(\.on)
        try ClusterAdmission.note(
            labelled: labels.map(\.grantedOn).max(), supported: periods.map(\.last).max(), last: given.max(),
            of: ID(stored: cluster), in: db)
    }

    /// The labels and contracts given on this platform, in a cluster's timeline.
    static let awards = ClusterAwards { cluster, db in
        let labels = try LabelStore.of(cluster: cluster.text, in: db).compactMap { label in
            label.signature.map {
                ClusterAward(
                    .label(by: $0.authority, LabelPaths.verification($0.code)), on: label.grantedOn,
                    first: label.grantedOn, last: label.validUntil)
            }
        }
        return labels + (try contracts(of: cluster.text, in: db))
    }

    private static func contracts(of cluster: String, in db: any Connection) throws -> [ClusterAward] {
        try ContractStore.of(cluster: cluster, in: db).compactMap { contract in
            contract.signature.map {
                ClusterAward(.contract, on: $0.signedOn, first: contract.startsOn, last: contract.endsOn)
            }
        }
    }
}
