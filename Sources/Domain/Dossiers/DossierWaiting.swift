import Access
import Calls
import Database
import Values
import Web

/// What waits on the first screen: invitations to answer, drafts that close, missing items that are due, deposits to examine.
enum DossierWaiting {
    static func invited(_ sources: DossierSources) -> WaitingSource {
        WaitingSource { actor, now, db in
            try HeldInvitation.all(for: actor, sources, in: db).map {
                Waiting(
                    DossierPhrases.waitsForAnswer($0.dossier.name), DossierPaths.invitation($0.dossier.id),
                    until: $0.call.isOpen(at: now) ? $0.call.deadline : nil)
            }
        }
    }

    static let applicants = WaitingSource { actor, now, db in
        guard let person = actor.person else { return [] }
        let dossiers = try DossierStore.of(person, limit: 30, in: db)
        let requests = try CompletionStore.find(dossiers.filter { $0.state == .toComplete }.map(\.id), in: db)
        let calls = try CallStore.find(
            Set(dossiers.filter { $0.isDraftOpen || isRefused($0) }.map(\.call)), in: db)
        return try dossiers.compactMap { dossier in
            let path = DossierPaths.show(dossier.id)
            switch dossier.state {
            case .toComplete:
                guard let request = requests[dossier.id], now < request.due else { return nil }
                return Waiting(DossierPhrases.waitsForItems(dossier.name), path, until: request.due)
            case .draft, .submitted, .withdrawn:
                guard dossier.isDraftOpen, let call = calls[dossier.call], call.isOpen(at: now) else { return nil }
                return Waiting(DossierPhrases.waitsForDeposit(dossier.name), path, until: call.deadline)
            case .inadmissible, .ineligible:
                guard
                    let decided = try ExaminationStore.decisions(of: dossier.id, in: db).last(where: {
                        !$0.isPositive && $0.isInForce
                    }
                    ),
                    let until = calls[dossier.call]?.appealsClose(decidedOn: decided.at.localDay)?.instant, now < until
                else { return nil }
                return Waiting(DossierPhrases.waitsForAppeal(dossier.name), path, until: until)
            default: return nil
            }
        }
    }

    private static func isRefused(_ dossier: Dossier) -> Bool { [.inadmissible, .ineligible].contains(dossier.state) }

    static func officers(_ sources: DossierSources) -> WaitingSource {
        WaitingSource { actor, now, db in
            guard actor.has(any: DossierRules.officers) else { return [] }
            let closed = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }
            let applied = try actor.person.map {
                try DossierStanding.calls(of: $0, among: closed.map(\.id), in: db)
            }
            let calls = closed.filter { applied?.contains($0.id) != true }
            let standing = try DossierStore.standing(
                in: calls.map(\.id), states: [.submitted, .admissible], barred: sources.barred.ids(actor.person), db)
            let overdue = try CompletionStore.overdue(
                in: calls.map(\.id), at: now, barred: sources.barred.ids(actor.person), db)
            return calls.flatMap { call in
                steps(call).filter { state, _ in standing[call.id]?.contains(state) ?? false }.map(\.1)
                    + (overdue[call.id].map {
                        [Waiting(DossierPhrases.waitsAfterItems(call.name), list(call, .toComplete), until: $0)]
                    } ?? [])
            }
        }
    }

    private static func steps(_ call: Call) -> [(Dossier.State, Waiting)] {
        let due = call.due(.admissibility)?.instant
        // Where the timetable has no date of its own for it, it has to be done before the evaluation is.
        let eligible = (call.due(.eligibility) ?? call.due(.evaluationBegins) ?? call.due(.evaluation))?.instant
        return [
            (.submitted, Waiting(DossierPhrases.waitsForAdmissibility(call.name), list(call, .submitted), until: due)),
            (
                .admissible,
                Waiting(DossierPhrases.waitsForEligibility(call.name), list(call, .admissible), until: eligible)
            ),
        ]
    }

    private static func list(_ call: Call, _ state: Dossier.State) -> Path {
        DossierPaths.list(call.id).with([("state", state.rawValue)])
    }
}
