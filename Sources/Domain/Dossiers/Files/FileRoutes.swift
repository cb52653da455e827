import Access
import Database
import Files
import Values
import Web

/// Downloading one file of a dossier.
struct FileRoutes {
    let sources: DossierSources

    var all: [Route] { [.get("/dossiers/{id}/files/{file}", .signedIn, download)] }

    private func download(_ context: Context) async throws -> Response {
        let (id, file) = (try context.id() as ID<Dossier>, try context.id("file") as ID<DossierFile>)
        let (actor, now, sources) = (context.actor, context.now, sources)
        let found = try await context.site.database.read { db in
            try Self.find(file, of: id, actor, now, sources, in: db)
        }
        return .file(
            path: context.site.files.path(of: found.digest), size: found.size, type: found.type.mediaType,
            name: found.name)
    }

    /// People of the dossier get what the draft holds and what was deposited; everybody else only what was deposited.
    private static func find(
        _ file: ID<DossierFile>, of id: ID<Dossier>, _ actor: Actor, _ now: Instant, _ sources: DossierSources,
        in db: any Connection
    ) throws -> DossierFile {
        let held = try HeldDossier.find(id, for: actor, sources, in: db)
        let isOwn = DossierRules.seeDraft(actor, held, at: now).isAllowed
        if isOwn, let found = try DossierFileStore.find(file, of: id, in: db) { return found }
        guard try isOwn || mayRead(actor, held, now, sources, in: db),
            let found = try SubmissionStore.counted(of: id, in: db)?.files.first(where: { $0.id == file })
        else { throw Refusal.hidden }
        return found
    }

    private static func mayRead(
        _ actor: Actor, _ held: HeldDossier, _ now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws -> Bool {
        guard held.dossier.isDeposited else { return false }
        if try sources.readers.contains(where: { try $0(actor, held.dossier, db) }) { return true }
        try DossierRules.readDeposited.check(actor, held, at: now)
        return true
    }
}
