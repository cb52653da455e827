package import Access
package import Database
package import Values

/// What somebody is to a dossier, whatever roles he or she holds: for the modules that go on from it, to a label and to money.
package enum DossierInterest: Sendable {
    /// Opened it, works on it, or directs its cluster.
    case own
    /// A conflict of interest stands: the dossier is closed by every road (`DossierSources.barred`).
    case barred

    /// Of these dossiers, each with the cluster of the directory that applied. Two statements, however many there are. People of a dossier
    /// keep their own.
    package static func of(
        _ actor: Actor, in dossiers: [(id: ID<Dossier>, cluster: String?)], barred: [DossierScope],
        _ db: any Connection
    ) throws -> [ID<Dossier>: DossierInterest] {
        guard let person = actor.person else { return [:] }
        let ids = dossiers.map(\.id)
        var found: [ID<Dossier>: DossierInterest] = [:]
        if let closed = barred.ids(person) {
            try db.query("SELECT id FROM dossier WHERE id IN \(list: ids) AND id IN (\(closed))") {
                found[try $0.id(0)] = .barred
            }
        }
        try db.query(
            """
            SELECT id FROM dossier WHERE id IN \(list: ids)
                AND (owner = \(person) OR id IN (SELECT dossier FROM dossier_person WHERE person = \(person)))
            """
        ) { found[try $0.id(0)] = .own }
        let directed = Set(actor.grants.filter { $0.role == .clusterDirector }.compactMap(\.scope))
        for case (let id, let cluster?) in dossiers.map({ ($0.id, $0.cluster) }) where directed.contains(cluster) {
            found[id] = .own
        }
        return found
    }
}
