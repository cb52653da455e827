import Access
import CanonicalJSON
import Calls
import Database
import History
import Jobs
import Values

/// Sends the one request for missing items, inside the caller's transaction.
enum CompletionAsking {
    static func ask(
        _ id: ID<Dossier>, _ items: [CompletionItem], message: String, due: Instant, by actor: Actor, at now: Instant,
        _ sources: DossierSources, in db: any Connection
    ) throws {
        var held = try HeldDossier.find(id, for: actor, barred: sources.barred, in: db)
        try DossierRules.examine.check(actor, held, at: now)
        guard let person = actor.person else { throw Refusal.hidden }
        if try CompletionStore.find(id, in: db) != nil { throw DossierError.alreadyAsked }
        let wasReopened = held.dossier.isReopened
        try held.dossier.askForCompletion()
        let request = CompletionRequest(askedAt: now, askedBy: person, due: due, message: message, answeredAt: nil)
        try CompletionStore.insert(request, items, of: id, in: db)
        if wasReopened { try restore(held, person, now, in: db) }
        try DossierStore.save(&held.dossier, in: db)
        try History.record(
            "dossier.completion-asked", of: .init("dossier", id), by: actor, at: now,
            [
                Change("dossier.items", after: items.map { "\($0.part)/\($0.field)" }.joined(separator: ", ")),
                Change("dossier.due", after: due.description), Change("reason", after: message),
            ], in: db)
        try Outbox.post(
            DossierJobs.completionAsked, subject: id.text, key: "dossiers.completion.\(id)", at: now, in: db)
    }

    /// The draft becomes again what was deposited: changes that were never deposited do not enter with the missing items.
    private static func restore(
        _ held: HeldDossier, _ person: ID<Person>, _ now: Instant, in db: any Connection
    ) throws {
        let id = held.dossier.id
        guard let snapshot = try SubmissionStore.counted(of: id, in: db) else { return }
        for (part, saved) in try PartStore.all(of: id, in: db) where saved.answers != snapshot.answers[part] ?? [:] {
            try PartStore.restore(snapshot.answers[part] ?? [:], part: part, of: id, by: person, at: now, in: db)
        }
        try MemberStore.replace(snapshot.members, of: id, in: db)
        try DossierFileStore.restore(snapshot.files.map(\.id), of: id, at: now, in: db)
    }
}
