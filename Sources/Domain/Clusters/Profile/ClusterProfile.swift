import Database
import Programmes
import Record
import Values

/// Everything that the page of a cluster shows, read in one go: the number of statements does not depend on what there is to show.
struct ClusterProfile: Sendable {
    let cluster: Cluster
    let names: [ClusterName]
    let labels: [ClusterLabel]
    let figures: [ClusterFigure]
    let poles: [ClusterPole]
    let people: [ClusterPerson]
    let partners: [ClusterPartner]
    let projects: [ClusterProject]
    let events: [ClusterEvent]
    let memberships: [NetworkMembership]
    let contracts: [ProgrammeContract]
    /// The names of the clusters that share a contract with it.
    let companions: [ID<Cluster>: Localized]
    let support: SupportMonths
    /// Given on this platform.
    let awards: [ClusterAward]
    let titles: Titles
    let book: SourceBook

    static func read(
        _ id: ID<Cluster>, until day: Day, _ providers: [SupportPeriods] = [], _ awards: [ClusterAwards] = [],
        _ calls: CallTitles = .none, in db: any Connection
    ) throws -> ClusterProfile? {
        guard let cluster = try ClusterStore.find(id, in: db) else { return nil }
        let contracts = try ContractStore.of(id, in: db)
        let further = try providers.flatMap { try $0.read(id, db) }
        return ClusterProfile(
            cluster: cluster, names: try ClusterStore.names(of: id, in: db),
            labels: try ClusterStore.labels(of: id, in: db), figures: try ClusterStore.figures(of: id, in: db),
            poles: try ClusterStore.poles(of: id, in: db), people: try ClusterStore.people(of: id, in: db),
            partners: try ClusterStore.partners(of: id, in: db), projects: try ClusterStore.projects(of: id, in: db),
            events: try ClusterStore.events(of: id, in: db), memberships: try ClusterStore.memberships(of: id, in: db),
            contracts: contracts, companions: try ContractStore.companions(of: id, in: db),
            support: SupportMonths(contracts.compactMap(SupportPeriod.init) + further, until: day),
            awards: try awards.flatMap { try $0.read(id, db) },
            titles: try Titles.read(calls, in: db), book: try SourceStore.book(in: db))
    }

    func figures(_ kind: ClusterFigure.Kind) -> [ClusterFigure] { figures.filter { $0.kind == kind } }

    /// Those given here of which the public record does not tell itself, with its sources.
    var furtherAwards: [ClusterAward] {
        awards.filter { award in
            let told = award.kind == .contract ? contracts.compactMap(\.signed) : labels.compactMap(\.decided)
            return !told.contains(PartialDate(award.on))
        }
    }

    private var citations: [Citation] {
        [cluster.citation] + labels.map(\.citation) + contracts.map(\.citation)
            + contracts.flatMap { $0.targets.map(\.citation) } + figures.map(\.citation) + poles.map(\.citation)
            + names.map(\.citation) + people.map(\.citation) + partners.map(\.citation) + projects.map(\.citation)
            + events.map(\.citation) + memberships.map(\.citation)
    }

    /// The ids of the texts quoted on the page, some of them several times.
    var quoted: [String] {
        citations.flatMap { $0.sources + $0.conflicts.compactMap(\.source) }
            + (cluster.governance?.source.map { [$0] } ?? [])
    }
}
