import Access
import Database
import History
import Phrases
import Programmes
import Values
import Web

/// The handlers of this module.
struct ClusterRoutes: Sendable {
    let panels: [ClusterPanel]
    let support: [SupportPeriods]
    let awards: [ClusterAwards]
    let calls: CallTitles
    let names: PersonNames

    var all: [Route] {
        [
            .get("/clusters", .anyone, cached: true, list),
            .get("/clusters/map", .anyone, cached: true, map),
            .get("/clusters/{id}", .anyone, cached: true, show),
            .get("/clusters/{id}/history", .rule(ClusterRules.history), history),
        ]
    }

    @Sendable private func list(_ context: Context) async throws -> Response {
        let filter = DirectoryFilter(context.query)
        let page = context.page
        let names = try await context.site.kept("clusters.directory.\(context.language.rawValue)", at: context.now) {
            db in
            DirectoryNames(try Places.read(in: db), page)
        }
        let lines = try await context.site.database.read {
            try ClusterStore.search(filter, for: context.language, in: $0)
        }
        let model = DirectoryModel(filter: filter, lines: lines, names: names)
        return context.show(context.words(ClusterPhrases.title)) { DirectoryPage.list(model, $0) }
    }

    @Sendable private func map(_ context: Context) async throws -> Response {
        let (regions, counts) = try await context.site.database.read { db in
            (try RegionStore.all(in: db), try ClusterStore.byRegion(in: db))
        }
        return context.show(context.words(ClusterPhrases.title)) { DirectoryPage.map(regions, counts, $0) }
    }

    @Sendable private func show(_ context: Context) async throws -> Response {
        let id: ID<Cluster> = try context.id()
        let (today, panels, support, awards, calls) = (context.now.localDay, panels, support, awards, calls)
        let found = try await context.site.database.read { db -> (ClusterProfile, [ClusterPanel.Drawing])? in
            guard let profile = try ClusterProfile.read(id, until: today, support, awards, calls, in: db) else {
                return nil
            }
            return (profile, try panels.compactMap { try $0.read(id, db) })
        }
        guard let (profile, drawings) = found else { throw Refusal.hidden }
        return context.show(profile.cluster.name.text(context.language)) {
            ProfilePage.show(profile, panels: drawings, $0)
        }
    }

    @Sendable private func history(_ context: Context) async throws -> Response {
        let id: ID<Cluster> = try context.id()
        let before = context.query["before"].flatMap { Digits.read($0.utf8) }
        let names = names
        let found = try await context.site.database.read { db -> (Cluster, [HistoryLine], [String: String], Places)? in
            guard let cluster = try ClusterStore.find(id, in: db) else { return nil }
            let lines = try History.lines(of: .init("cluster", id), before: before, in: db)
            return (cluster, lines, try names.read(lines.map(\.actor), db), try Places.read(in: db))
        }
        guard let (cluster, lines, told, places) = found else { throw Refusal.hidden }
        try ClusterRules.history.check(context.actor, cluster, at: context.now)
        return context.show(context.words(ClusterPhrases.historyOf(cluster.name))) {
            HistoryPage.show(cluster, lines, told, places, $0)
        }
    }
}
