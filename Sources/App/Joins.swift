import Calls
import Clusters
import Contracts
import Dossiers
import Evaluations
import Labels
import People
import Programmes
import Selections
import Values
import Web

/// Where a page of an earlier module shows what a later one knows, the two are joined here.
struct Joins {
    let clock: Clock

    var people: Module {
        People.module(
            erasing: [
                { account, reason, actor, now, db in
                    guard let email = account.email else { return }
                    try Dossiers.erase(email, because: reason, by: actor, at: now, in: db)
                },
                { account, reason, actor, now, db in
                    try Evaluations.erase(account.id, because: reason, by: actor, at: now, in: db)
                },
            ],
            scopes: ScopeChoices { db in
                let clusters = try ClusterStore.titles(in: db).map { ($0, $1, ScopeChoices.Kind.cluster) }
                let calls = try CallStore.titles(in: db).map { ($0, $1, ScopeChoices.Kind.call) }
                return (clusters + calls).map { ScopeChoices.Scope(id: $0, name: $1, kind: $2) }
            })
    }

    var programmes: Module {
        Programmes.module(
            panels: Calls.homePanels(AwardJoins.results),
            counts: Clusters.counts(clock: clock, awarded: AwardJoins.awarded),
            doors: Doors(calls: CallPaths.list, directory: ClusterPaths.list, verification: LabelPaths.verify))
    }

    var clusters: Module {
        Clusters.module(
            panels: [AwardJoins.labels], support: [AwardJoins.support], awards: [DirectoryJoins.awards],
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
                actions: [Dossiers.opening(DossierJoins.sources)],
                panels: [
                    Dossiers.callPanel, Evaluations.panel, Selections.panel, Labels.callPanel, Contracts.callPanel,
                ],
                names: CallNames(
                    clusters: { try ClusterStore.titles(of: $0, in: $1) },
                    people: { try PersonStore.names(of: $0, in: $1) })))
    }

    var dossiers: Module { Dossiers.module(DossierJoins.sources) }
    var evaluations: Module { Evaluations.module(DossierJoins.sources) }
    var selections: Module { Selections.module(awards: AwardJoins.awards) }

    /// From a dossier that is closed to somebody, nothing leads on to its label and its money.
    private var closed: [DossierScope] { [Evaluations.barred, Evaluations.uncleared] }
    var labels: Module {
        Labels.module(selected: AwardJoins.selected, barred: closed, directory: DirectoryJoins.labels)
    }
    var contracts: Module {
        Contracts.module(
            duties: AwardJoins.duties, barred: closed, conditions: AwardJoins.conditions,
            news: DirectoryJoins.support)
    }
}
