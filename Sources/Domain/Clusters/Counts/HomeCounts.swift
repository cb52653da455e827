import Database
package import Programmes
package import Values

extension Clusters {
    /// What the home page shows beside the announced counters. The day is the clock's.
    package static func counts(clock: Clock = .system, awarded: Awarded = .none) -> RegisterCounts {
        RegisterCounts { db in
            let day = clock.now.localDay
            let here = try awarded.read(day, db)
            let places = try ClusterStore.byRegion(in: db)
            return RegisterCounts.Answer(
                counters: [
                    .selectedEver: try ClusterCounts.selectedEver(on: day, here, in: db).forHome,
                    .labelledNow: try ClusterCounts.labelledNow(on: day, here, in: db).forHome,
                    .supportedNow: try ClusterCounts.supportedNow(on: day, here, in: db).forHome,
                    .networkMembers: try ClusterCounts.networkMembers(on: day, in: db).forHome,
                ],
                byRegion: places.byRegion, unplaced: places.unplaced, names: try ClusterStore.titles(in: db))
        }
    }
}

extension RegisterCount {
    fileprivate var forHome: RegisterCounts.Count { .init(value, how) }
}
