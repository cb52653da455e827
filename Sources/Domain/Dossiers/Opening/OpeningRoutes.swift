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
        let (actor, sources) = (context.actor, sources)
        let (invitations, lines) = try await context.site.database.read { db in
            let lines = try DossierStore.of(person, in: db).compactMap { dossier in
                try CallStore.find(dossier.call, in: db).map { (dossier, $0) }
            }
            return (try HeldInvitation.all(for: actor, sources, in: db), lines)
        }
        let open = try await context.site.database.read { [now = context.now] in try CallStore.open(at: now, in: $0) }
        return OpeningPages.mine(invitations, lines, open, context)
    }

    private func ask(_ context: Context) async throws -> Response {
        let (call, directed) = try await material(context)
        return OpeningPages.ask(call, directed, FormFaults(), context)
    }

    private func material(_ context: Context) async throws -> (Call, [DossierSources.Choice]) {
        let (id, actor, now) = (try context.id() as ID<Call>, context.actor, context.now)
        return try await context.site.database.read { [sources] db in
            guard let call = try CallStore.find(id, in: db) else { throw Refusal.hidden }
            try DossierRules.open.check(actor, call, at: now)
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
        try await context.site.database.write { db in
            guard let call = try CallStore.find(call.id, in: db) else { throw Refusal.hidden }
            try DossierRules.open.check(actor, call, at: now)
            try DossierStore.insert(dossier, in: db)
            try History.record(
                "dossier.opened", of: .init("dossier", dossier.id), by: actor, at: now,
                [
                    Change("dossier.name", after: opened.text(.fr)), Change("dossier.track", after: track.rawValue),
                    Change("dossier.cluster", after: cluster),
                ], in: db)
        }
        return context.redirect(DossierPaths.show(dossier.id), saying: DossierPhrases.opened)
    }
}
