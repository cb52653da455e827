import Access
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
        var held = try HeldDossier.find(id, for: actor, sources, in: db)
        try DossierRules.examine.check(actor, held, at: now)
        guard let person = actor.person else { throw Refusal.hidden }
        if try CompletionStore.find(id, in: db) != nil { throw DossierError.alreadyAsked }
        let wasReopened = held.dossier.isReopened
        try held.dossier.askForCompletion()
        let request = CompletionRequest(askedAt: now, askedBy: person, due: due, message: message, answeredAt: nil)
        try CompletionStore.insert(request, items, of: id, in: db)
        if wasReopened { try DraftRestoring.restore(held, person, now, in: db) }
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
}
