import Access
import Calls
import Database
import Values
import Web

/// What waits on the first screen: drafts that close, missing items that are due, deposits to examine.
enum DossierWaiting {
    static let applicants = WaitingSource { actor, now, db in
        guard let person = actor.person else { return [] }
        let dossiers = try DossierStore.of(person, limit: 30, in: db)
        let requests = try CompletionStore.find(dossiers.filter { $0.state == .toComplete }.map(\.id), in: db)
        let calls = try CallStore.find(Set(dossiers.filter(\.isDraftOpen).map(\.call)), in: db)
        return dossiers.compactMap { dossier in
            let path = DossierPaths.show(dossier.id)
            switch dossier.state {
            case .toComplete:
                guard let request = requests[dossier.id], now < request.due else { return nil }
                return Waiting(DossierPhrases.waitsForItems(dossier.name), path, until: request.due)
            case .draft, .submitted, .withdrawn:
                guard dossier.isDraftOpen, let call = calls[dossier.call], call.isOpen(at: now) else { return nil }
                return Waiting(DossierPhrases.waitsForDeposit(dossier.name), path, until: call.deadline)
            default: return nil
            }
        }
    }

    static let officers = WaitingSource { actor, now, db in
        guard actor.has(any: DossierRules.officers) else { return [] }
        let calls = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }
        let standing = try DossierStore.standing(in: calls.map(\.id), states: [.submitted, .admissible], db)
        return calls.flatMap { call in
            let due = call.configuration.timetable.first { $0.step == .admissibility }?.at.instant
            let steps: [(Dossier.State, Waiting)] = [
                (
                    .submitted,
                    Waiting(DossierPhrases.waitsForAdmissibility(call.name), list(call, .submitted), until: due)
                ),
                (.admissible, Waiting(DossierPhrases.waitsForEligibility(call.name), list(call, .admissible))),
            ]
            return steps.filter { state, _ in standing[call.id]?.contains(state) ?? false }.map(\.1)
        }
    }

    private static func list(_ call: Call, _ state: Dossier.State) -> Path {
        DossierPaths.list(call.id).with([("state", state.rawValue)])
    }
}
