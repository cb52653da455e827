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
            return try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }.compactMap {
                try line(try HeldSelection.find($0.id, for: actor, in: db), actor, now)
            }
        },
        WaitingSource { actor, now, db in
            guard let person = actor.person else { return [] }
            return try DossierStore.of(person, in: db).compactMap { try decided($0, now, in: db) }
        },
    ]

    /// For the people of a dossier: the decision, as long as an appeal is received.
    private static func decided(_ dossier: Dossier, _ now: Instant, in db: any Connection) throws -> Waiting? {
        guard [.selected, .reserve, .notSelected].contains(dossier.state),
            let decision = try DecisionStore.signed(dossier.id, in: db),
            let call = try CallStore.find(dossier.call, in: db),
            let until = call.appealsClose(after: decision)?.instant, now < until
        else { return nil }
        return Waiting(
            SelectionPhrases.waitDecision(dossier.number ?? dossier.id.text), NoticeRoutes.path(dossier.id),
            until: until)
    }

    /// At most one line a call: the next act that this actor can do.
    private static func line(_ held: HeldSelection, _ actor: Actor, _ now: Instant) throws -> Waiting? {
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
