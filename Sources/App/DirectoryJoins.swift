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
        try ClusterAdmission.note(
            labelled: labels.map(\.grantedOn).max(), supported: periods.map(\.last).max(), of: ID(stored: cluster),
            in: db)
    }
}
