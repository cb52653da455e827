package import Calls
package import Database

extension DossierView.Material {
    /// For modules that show a deposited dossier under their own rules.
    package static func read(
        _ snapshot: Snapshot, of dossier: Dossier, _ call: Call, _ sources: DossierSources, in db: any Connection
    ) throws -> DossierView.Material {
        let cluster = try snapshot.cluster.map { try sources.clusterFacts($0, call.deadline, db) } ?? .none
        let lists = call.configuration.registers.union(["regions"])
        return DossierView.Material(
            registers: Dictionary(uniqueKeysWithValues: try lists.sorted().map { ($0, try sources.choices($0, db)) }),
            facts: DossierFacts(
                snapshot, receivedAt: dossier.submittedAt, cluster: cluster, configuration: call.configuration,
                deadline: call.deadline, sectorScopes: try sources.sectorScopes(db)))
    }
}
