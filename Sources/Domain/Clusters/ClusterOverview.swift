import Access
import Database
import Values
import Web

/// What the network's secretary finds on the first screen: the clusters of the public directory.
enum ClusterOverview {
    static let source = OverviewSource(order: 5) { actor, _, db in
        guard actor.has(.networkSecretary) else { return nil }
        let count = try ClusterStore.titles(in: db).count
        let lines =
            count == 0
            ? []
            : [
                Overview.Line(ClusterPhrases.overviewDirectory(count), ClusterPaths.list),
                Overview.Line(ClusterPhrases.overviewMap, ClusterPaths.map),
            ]
        return Overview(ClusterPhrases.overviewNetwork, lines, none: ClusterPhrases.overviewEmpty)
    }
}

extension ClusterOverview {
    /// Clusters in the latest acts.
    static let records = RecordNames("cluster", except: ["record.loaded"]) { ids, _, _, db in
        let titles = try ClusterStore.titles(of: Array(ids), in: db)
        return Dictionary(
            uniqueKeysWithValues: titles.map { id, name in
                (id, (ClusterPhrases.overviewCluster(name), ClusterPaths.history(ID(stored: id))))
            })
    }
}

/// What a cluster's director finds there: the cluster's page, and the months of support counted to this day.
enum DirectedClusters {
    static func source(_ support: [SupportPeriods]) -> OverviewSource {
        OverviewSource(order: 23) { actor, now, db in
            guard let ids = actor.scopes(of: .clusterDirector), !ids.isEmpty else { return nil }
            let titles = try ClusterStore.titles(of: ids, in: db)
            let lines = try titles.sorted { $0.key < $1.key }.map { id, name in
                let cluster = ID<Cluster>(stored: id)
                let counted = try SupportMonths.of(cluster, until: now.localDay, support, in: db)
                return Overview.Line(
                    ClusterPhrases.overviewCluster(name), ClusterPaths.show(cluster),
                    detail: ClusterPhrases.overviewSupport(counted.months))
            }
            return lines.isEmpty
                ? nil : Overview(ClusterPhrases.overviewDirected, lines, none: ClusterPhrases.overviewEmpty)
        }
    }
}
