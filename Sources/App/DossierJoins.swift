import Access
import Clusters
import Contracts
import Database
import Dossiers
import Evaluations
import Labels
import People
import Programmes
import Selections
import Values

/// What dossiers ask of the modules that they do not know.
enum DossierJoins {
    static let sources = DossierSources(
        choices: { list, db in
            switch list {
            case "regions": .init(try RegionStore.names(in: db).map { .init($0.id.text, $0.name) })
            case "sectors": .init(try SectorStore.known(in: db).map { .init($0.id.text, $0.name) })
            default: []
            }
        }, clusterFacts: facts, directed: directed, names: { try PersonStore.names(of: $0, in: $1) },
        addressees: addressees,
        readers: [Evaluations.mayRead], barred: [Evaluations.barred], uncleared: [Evaluations.uncleared],
        appointed: [Evaluations.appointed],
        sequels: [Selections.sequel, Labels.sequel, Contracts.sequel], tabs: [Evaluations.tab],
        acronym: { try ClusterStore.find(ID(stored: $0), in: $1)?.acronym },
        scoreSight: Evaluations.scoreSight, scoreQuestions: Evaluations.scoreQuestions,
        sectorScopes: { db in
            let scopes = try SectorStore.scopes(in: db).map { ($0.key.text, $0.value.rawValue) }
            return Dictionary(uniqueKeysWithValues: scopes)
        }, isRankingFrozen: { try EvaluationStore.isClosed($0, in: $1) })

    /// Labels and support of a cluster before the closing day, from the record and from what was signed here.
    @Sendable
    private static func facts(_ cluster: String, _ until: Instant, _ db: any Connection) throws -> ClusterFacts {
        let id = ID<Cluster>(stored: cluster)
        guard try ClusterStore.find(id, in: db) != nil else { return .none }
        let labels = try ClusterStore.pastLabels(of: id, before: until.localDay, in: db)
        let support = try SupportMonths.of(id, until: until.localDay, [AwardJoins.support], in: db)
        let periods = support.lines.map { line in
            ClusterFacts.Period(
                from: PartialDate(line.period.first), until: PartialDate(line.period.last),
                months: line.months,
                contract: line.period.isOfRecord ? nil : line.period.contract)
        }
        return ClusterFacts(
            pastLabels: labels.count + (try AwardJoins.labels(of: cluster, before: until.localDay, in: db)),
            supportMonths: support.months, periods: periods,
            tranches: try AwardJoins.tranches(of: cluster, until: until.localDay, in: db))
    }

    /// The clusters that somebody directs: those of the scopes of the role.
    @Sendable
    private static func directed(_ actor: Actor, _ db: any Connection) throws -> [DossierSources.Choice] {
        guard actor.has(.clusterDirector) else { return [] }
        let names =
            if let scopes = actor.scopes(of: .clusterDirector) { try ClusterStore.titles(of: scopes, in: db) } else {
                try ClusterStore.titles(in: db)
            }
        return names.map { DossierSources.Choice($0, $1) }.sorted { $0.id < $1.id }
    }

    @Sendable
    private static func addressees(_ people: [ID<Person>], _ db: any Connection) throws -> [DossierSources.Addressee] {
        try people.compactMap { try PersonStore.find($0, in: db) }.compactMap { account in
            account.email.map { .init($0, account.language) }
        }
    }
}
