package import Record
package import Web

/// The front door of the module: the public directory of clusters, from the record.
package enum Clusters {
    /// - Parameters:
    ///   - panels: what other modules show on a cluster's page. - support: what other modules know of its support.
    ///   - awards: what it was given on this platform.
    ///   - calls: the editions' names and pages. - names: who stands behind the ids of a history.
    package static func module(
        panels: [ClusterPanel] = [], support: [SupportPeriods] = [], awards: [ClusterAwards] = [],
        calls: CallTitles = .none, names: PersonNames = .none
    ) -> Module {
        var module = Module("clusters", phrases: ClusterPhrases.bundle)
        let panels = panels.sorted { $0.order < $1.order }
        module.routes = ClusterRoutes(panels: panels, support: support, awards: awards, calls: calls, names: names).all
        module.migrations = ClusterMigrations.all
        module.overviews = [ClusterOverview.source, DirectedClusters.source(support)]
        module.records = [ClusterOverview.records]
        module.menu = [MenuEntry(.main, ClusterPhrases.menu, ClusterPaths.list, order: 20)]
        return module
    }

    /// The files of the public record that this module loads, after those of Programmes.
    package static let record: [RecordSection] = [ClusterSection.all, ContractSection.all, NetworkSection.all]
}
