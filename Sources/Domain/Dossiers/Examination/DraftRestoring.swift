import Access
import Database
import Values

/// What was still being changed when the examination began, inside the caller's transaction.
enum DraftRestoring {
    /// The draft becomes again what was deposited: changes that were never deposited neither enter with the missing items nor
    /// look, once it is judged, as if they had been judged.
    static func restore(
        _ held: HeldDossier, _ person: ID<Person>, _ now: Instant, in db: any Connection
    ) throws {
        let id = held.dossier.id
        guard let snapshot = try SubmissionStore.counted(of: id, in: db) else { return }
        for (part, saved) in try PartStore.all(of: id, in: db)
        where saved.answers != snapshot.answers[part] ?? .noAnswers {
            try PartStore.restore(snapshot.answers[part] ?? .noAnswers, part: part, of: id, by: person, at: now, in: db)
        }
        try MemberStore.replace(snapshot.members, of: id, in: db)
        try DossierFileStore.restore(snapshot.files.map(\.id), of: id, at: now, in: db)
    }
}
