import Access
import Calls
import Database
import Values
import Web

/// What waits on the first screen: drafts that close, missing items that are due, deposits to examine.
enum DossierWaiting {
    static let applicants = WaitingSource { actor, now, db in
        guard let person = actor.person else { return [] }
        return try DossierStore.of(person, limit: 30, in: db).compactMap { dossier in
            let path = DossierPaths.show(dossier.id)
            switch dossier.state {
            case .toComplete:
                guard let request = try CompletionStore.find(dossier.id, in: db), now < request.due else { return nil }
                return Waiting(DossierPhrases.waitsForItems(dossier.name), path, until: request.due)
            case .draft, .submitted, .withdrawn:
                guard dossier.isDraftOpen, let call = try CallStore.find(dossier.call, in: db), call.isOpen(at: now)
                else {
                    return nil
                }
                return Waiting(DossierPhrases.waitsForDeposit(dossier.name), path, until: call.deadline)
            default: return nil
            }
        }
    }

    static let officers = WaitingSource { actor, now, db in
        guard actor.has(any: DossierRules.officers) else { return [] }
        return try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }.flatMap { call in
            let due = call.due(.admissibility)?.instant
            let steps: [(Dossier.State, Waiting)] = [
                (
                    .submitted,
                    Waiting(DossierPhrases.waitsForAdmissibility(call.name), list(call, .submitted), until: due)
                ),
                (.admissible, Waiting(DossierPhrases.waitsForEligibility(call.name), list(call, .admissible))),
            ]
            return try steps.filter { state, _ in
                try db.exists("SELECT 1 FROM dossier WHERE call = \(call.id) AND state = \(state) LIMIT 1")
            }.map(\.1)
        }
    }

    private static func list(_ call: Call, _ state: Dossier.State) -> Path {
        DossierPaths.list(call.id).with([("state", state.rawValue)])
    }
}
