import Access
import Calls
import Database
import Dossiers
import Evaluations
import Phrases
import Values
import Web

/// What waits in the selection, for each role.
enum SelectionWaiting {
    static let all: [WaitingSource] = [
        WaitingSource { actor, now, db in
            guard actor.has(any: [.programmeOfficer, .headOfDivision, .steeringMember]) else { return [] }
            let calls = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }
            let held = try HeldCall.of(try afoot(calls, in: db), for: actor, in: db)
            return try HeldSelection.with(held, in: db).compactMap { line($0, actor, now) }
        },
        WaitingSource { actor, now, db in try actor.person.map { try decided(of: $0, now, in: db) } ?? [] },
    ]

    /// The calls in which an act of the selection can wait at all: their dossiers need not be put together for the others. Before the
    /// ranking is frozen everything must have been read; after publication only a decision that is not signed is left.
    private static func afoot(_ calls: [Call], in db: any Connection) throws -> [Call] {
        let ids = calls.map(\.id)
        let points = try OpenPoints.of(calls, in: db)
        let published = try DecisionStore.publishedAt(ids, in: db)
        let proposed = try DecisionStore.proposed(among: ids, in: db)
        return calls.filter { call in
            if let points = points[call.id] { return points.dossiers > 0 && points.unread == 0 }
            return published[call.id] == nil || proposed.contains(call.id)
        }
    }

    /// For the people of a dossier: the decision, as long as an appeal is received.
    private static func decided(of person: ID<Person>, _ now: Instant, in db: any Connection) throws -> [Waiting] {
        let dossiers = try DossierStore.of(person, in: db).filter {
            [.selected, .reserve, .notSelected].contains($0.state)
        }
        let signed = try DecisionStore.signed(among: dossiers.map(\.id), in: db)
        let calls = try CallStore.find(Set(dossiers.map(\.call)), in: db)
        return dossiers.compactMap { dossier in
            guard let decision = signed[dossier.id],
                let until = calls[dossier.call]?.appealsClose(after: decision)?.instant, now < until
            else { return nil }
            return Waiting(
                SelectionPhrases.waitDecision(dossier.number ?? dossier.id.text), NoticeRoutes.path(dossier.id),
                until: until)
        }
    }

    /// At most one line a call: the next act that this actor can do.
    private static func line(_ held: HeldSelection, _ actor: Actor, _ now: Instant) -> Waiting? {
        let call = held.call.call
        let number = call.number ?? call.id.text
        if SelectionRules.freeze(actor, held, at: now).isAllowed {
            return Waiting(SelectionPhrases.waitFreeze(number), RankingRoutes.path(call.id), until: due(call, .panel))
        }
        if !held.isComplete, SelectionRules.propose(actor, held, at: now).isAllowed {
            return Waiting(SelectionPhrases.waitPropose(number), DecisionRoutes.path(call.id), until: due(call, .panel))
        }
        if SelectionRules.sign(actor, held, at: now).isAllowed {
            return Waiting(SelectionPhrases.waitSign(number), DecisionRoutes.path(call.id), until: due(call, .results))
        }
        if SelectionRules.publish(actor, held, at: now).isAllowed {
            return Waiting(
                SelectionPhrases.waitPublish(number), DecisionRoutes.path(call.id), until: due(call, .results))
        }
        if actor.has(.steeringMember), !held.isSigned, SelectionRules.see(actor, held, at: now).isAllowed {
            return Waiting(SelectionPhrases.waitSteering(number), RankingRoutes.path(call.id), until: due(call, .panel))
        }
        return nil
    }

    private static func due(_ call: Call, _ step: TimetableStep.Step) -> Instant? {
        call.due(step)?.instant
    }
}
