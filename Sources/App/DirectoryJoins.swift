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

    /// The newest label that was not withdrawn, the last day that a contract supports, and the newest day of either.
    @Sendable private static func note(_ cluster: String, _ db: any Connection) throws {
        let labels = try LabelStore.of(cluster: cluster, in: db).filter { $0.state != .withdrawn }
        let periods = try ContractPeriods.of(cluster: cluster, in: db)
        let given = labels.compactMap(given) + (try contracts(of: cluster, in: db)).map(\.on)
        try ClusterAdmission.note(
            labelled: labels.map(\.grantedOn).max(), supported: periods.map(\.last).max(), last: given.max(),
            of: ID(stored: cluster), in: db)
    }

    /// The labels and contracts given on this platform, in a cluster's timeline.
    static let awards = ClusterAwards { cluster, db in
        let labels = try LabelStore.of(cluster: cluster.text, in: db).compactMap { label -> ClusterAward? in
            guard let day = given(label), let signature = label.signature else { return nil }
            let state: LabelAward.State =
                label.state == .withdrawn ? .withdrawn : label.state == .suspended ? .suspended : .stands
            let title = LabelAward(
                by: signature.authority, LabelPaths.verification(signature.code), first: label.grantedOn,
                last: label.validUntil, state)
            return ClusterAward(.label(title), on: day)
        }
        return labels + (try contracts(of: cluster.text, in: db))
    }

    /// The day from which it holds; one that begins later was given when it was signed.
    private static func given(_ label: Label) -> Day? {
        label.signature.map { min(label.grantedOn, $0.signedAt.localDay) }
    }

    private static func contracts(of cluster: String, in db: any Connection) throws -> [ClusterAward] {
        try ContractStore.of(cluster: cluster, in: db).compactMap { contract in
            contract.signature.map { ClusterAward(.contract, on: $0.signedOn) }
        }
    }
}
