import Access
import Calls
import Database
import History
import Values
import Web

/// Opening a dossier for a call, and the list of one's own.
struct OpeningRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers", .signedIn, mine),
            .get("/calls/{id}/dossiers/new", .rule(DossierRules.open), ask),
            .post("/calls/{id}/dossiers/new", .rule(DossierRules.open), open),
        ]
    }

    private func mine(_ context: Context) async throws -> Response {
        guard let person = context.actor.person else { throw Refusal.hidden }
        let (actor, sources, now) = (context.actor, sources, context.now)
        let last = context.query["before"].flatMap { ID<Dossier>($0) }
        let mine = try await context.site.database.read { db -> Mine in
            let dossiers = try DossierStore.of(person, before: last, limit: Mine.pageSize + 1, in: db)
            let calls = try CallStore.find(Set(dossiers.map(\.call)), in: db)
            return Mine(
                invitations: try HeldInvitation.all(for: actor, sources, in: db),
                lines: dossiers.prefix(Mine.pageSize).compactMap { one in calls[one.call].map { (one, $0) } },
                hasMore: dossiers.count > Mine.pageSize,
                open: try CallStore.open(at: now, in: db).filter {
                    DossierRules.open(actor, try .held($0, for: actor, sources, in: db), at: now).isAllowed
                })
        }
        return OpeningPages.mine(mine, isFirst: last == nil, context)
    }

    /// The invitations to answer, a page of somebody's own dossiers, the newest first, and the calls that are open.
    struct Mine: Sendable {
        static let pageSize = 50
        let invitations: [HeldInvitation]
        let lines: [(Dossier, Call)]
        let hasMore: Bool
        let open: [Call]
    }

    private func ask(_ context: Context) async throws -> Response {
        let (call, directed) = try await material(context)
        return OpeningPages.ask(call, directed, FormFaults(), context)
    }

    private func material(_ context: Context) async throws -> (Call, [DossierSources.Choice]) {
        let (id, actor, now) = (try context.id() as ID<Call>, context.actor, context.now)
        return try await context.site.database.read { [sources] db in
            guard let call = try CallStore.find(id, in: db) else { throw Refusal.hidden }
            try DossierRules.open.check(actor, try .held(call, for: actor, sources, in: db), at: now)
            return (call, try sources.directed(actor, db))
        }
    }

    private func open(_ context: Context) async throws -> Response {
        let (call, directed) = try await material(context)
        var reader = FormReader(context.form)
        let cluster = context.form["cluster"].flatMap { $0.isEmpty ? nil : $0 }
        var name = Localized(
            fr: reader.line("name-fr", required: false), ar: reader.line("name-ar", required: false),
            en: reader.line("name-en", required: false))
        // A cluster of the directory brings its name; what was typed wins.
        if let known = directed.first(where: { $0.id == cluster })?.name, name.isEmpty { name = known }
        if name.fr == nil && name.ar == nil { reader.faults.add("name-fr", DossierPhrases.nameInOne) }
        let track: TrackID? = reader.choice("track")
        if let track, call.configuration.track(track) == nil { reader.faults.add("track", WebPhrases.chooseOne) }
        if let cluster, !directed.contains(where: { $0.id == cluster }) {
            reader.faults.add("cluster", WebPhrases.chooseOne)
        }
        guard reader.faults.isEmpty, let track, let person = context.actor.person else {
            return OpeningPages.ask(call, directed, reader.faults, context)
        }
        let opened = name
        let dossier = Dossier(
            id: .make(at: context.now), call: call.id, name: opened, cluster: cluster, track: track, owner: person,
            createdAt: context.now)
        let (actor, now) = (context.actor, context.now)
        let id = try await context.site.database.write { [sources] db in
            guard let call = try CallStore.find(call.id, in: db) else { throw Refusal.hidden }
            try DossierRules.open.check(actor, try .held(call, for: actor, sources, in: db), at: now)
            // A second click opens nothing.
            if let twin = try DossierStore.justOpened(dossier, in: db) { return twin }
            try DossierStore.insert(dossier, in: db)
            try History.record(
                "dossier.opened", of: .init("dossier", dossier.id), by: actor, at: now,
                [
                    Change("dossier.name", after: opened.text(.fr)), Change("dossier.track", after: track.rawValue),
                    Change("dossier.cluster", after: cluster),
                ], in: db)
            return dossier.id
        }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.opened)
    }
}
