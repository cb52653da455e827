import Calls
import Clusters
<<<<<<< HEAD
import Dossiers
=======
>>>>>>> 4df982873f707b4812c0128ec18ef31288f9557b
import People
import Programmes
import Values
import Web

/// Where a page of an earlier module shows what a later one knows, the two are joined here.
struct Joins {
    let clock: Clock

    var programmes: Module {
        Programmes.module(
            counts: Clusters.counts(clock: clock), doors: Doors(calls: CallPaths.list, directory: ClusterPaths.list))
    }

    var clusters: Module {
        Clusters.module(
            calls: CallTitles { db in
                Dictionary(
                    uniqueKeysWithValues: try EditionStore.all(in: db).map {
                        ($0.id, CallTitles.Title(edition: $0.label, path: CallPaths.edition($0.id)))
                    })
            }, names: PersonNames { try PersonStore.names(of: $0, in: $1) })
    }

    var calls: Module {
        Calls.module(
            CallSlots(
                actions: [Dossiers.opening],
                names: CallNames(
                    clusters: { try ClusterStore.titles(of: $0, in: $1) },
                    people: { try PersonStore.names(of: $0, in: $1) })))
    }
<<<<<<< HEAD

<<<<<<< HEAD
    var dossiers: Module { Dossiers.module(DossierJoins.sources) }
=======
    /// What the register counts, apart from what was announced.
    private var counts: RegisterCounts {
        RegisterCounts { [clock] db in
            let today = clock.now.localDay
            let counted: [(CounterMeasure, RegisterCount)] = [
                (.selectedEver, try ClusterCounts.selectedEver(on: today, in: db)),
                (.labelledNow, try ClusterCounts.labelledNow(on: today, in: db)),
                (.supportedNow, try ClusterCounts.supportedNow(on: today, in: db)),
                (.networkMembers, try ClusterCounts.networkMembers(on: today, in: db)),
            ]
            let regions = try ClusterStore.byRegion(in: db)
            return RegisterCounts.Answer(
                counters: Dictionary(uniqueKeysWithValues: counted.map { ($0, .init($1.value, $1.how)) }),
                byRegion: regions.byRegion, unplaced: regions.unplaced,
                names: try ClusterStore.titles(in: db))
        }
    }
>>>>>>> 5013f89273410ee0301f42f12bd7c7470102800d
=======
>>>>>>> 4df982873f707b4812c0128ec18ef31288f9557b
}
