import Database
package import Programmes
package import Values

extension Clusters {
    /// What the home page shows beside the announced counters. The day is the clock's.
    package static func counts(clock: Clock = .system, support: [CurrentSupport] = []) -> RegisterCounts {
        RegisterCounts { db in
            let day = clock.now.localDay
            let places = try ClusterStore.byRegion(in: db)
            return RegisterCounts.Answer(
                counters: [
                    .selectedEver: try ClusterCounts.selectedEver(on: day, in: db).forHome,
                    .labelledNow: try ClusterCounts.labelledNow(on: day, in: db).forHome,
                    .supportedNow: try ClusterCounts.supportedNow(on: day, support, in: db).forHome,
                    .networkMembers: try ClusterCounts.networkMembers(on: day, in: db).forHome,
                ],
                byRegion: places.byRegion, unplaced: places.unplaced, names: try ClusterStore.titles(in: db))
        }
    }
}

extension RegisterCount {
    fileprivate var forHome: RegisterCounts.Count { .init(value, how) }
}
