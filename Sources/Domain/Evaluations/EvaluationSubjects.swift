package import Access
package import Calls
package import Database
package import Dossiers
package import Values

/// An assignment with its dossier and call: what the evaluator's rules decide on.
package struct HeldAssignment: Sendable {
    package let assignment: Assignment
    package let dossier: Dossier
    package let call: Call
    package let isClosed: Bool
    package let moderation: Moderation?
    /// The last one that was concluded.
    package let concluded: Moderation?

    package var grid: Grid { Grid(call.configuration, track: dossier.track) }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of.
    package static func find(_ id: ID<Assignment>, in db: any Connection) throws -> HeldAssignment {
        guard let assignment = try AssignmentStore.find(id, in: db),
            let dossier = try DossierStore.find(assignment.dossier, in: db),
            let call = try CallStore.find(dossier.call, in: db)
        else { throw Refusal.hidden }
        let moderations = try ModerationStore.of([dossier.id], in: db)
        return HeldAssignment(
            assignment: assignment, dossier: dossier, call: call,
            isClosed: try EvaluationStore.isClosed(call.id, in: db), moderation: moderations.first(where: \.isOpen),
            concluded: moderations.last { !$0.isOpen })
    }
}

/// A call under evaluation and what the actor is in it, without its dossiers.
package struct EvaluationStanding: Sendable {
    package let call: Call
    package let isClosed: Bool
    /// The actor's own assignments in this call: whoever is in conflict over one of its dossiers sees nothing of the scores.
    package let own: [Assignment]
    /// The actor owns a dossier of this call or is a colleague in one: neither evaluation nor selection is open then.
    package let isApplicant: Bool

    package static func find(_ id: ID<Call>, for actor: Actor, in db: any Connection) throws -> EvaluationStanding {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        return try of(call, for: actor, in: db)
    }

    static func of(_ call: Call, for actor: Actor, in db: any Connection) throws -> EvaluationStanding {
        guard let person = actor.person else {
            return EvaluationStanding(
                call: call, isClosed: try EvaluationStore.isClosed(call.id, in: db), own: [], isApplicant: false)
        }
        let (isClosed, isApplicant, isEvaluator) = try EvaluationStore.standing(of: person, in: call.id, db)
        return EvaluationStanding(
            call: call, isClosed: isClosed,
            own: isEvaluator ? try AssignmentStore.of(evaluator: person, in: call.id, db) : [], isApplicant: isApplicant
        )
    }

    package var isConflicted: Bool { Self.isConflicted(own) }
    static func isConflicted(_ own: [Assignment]) -> Bool { own.contains(where: \.isConflict) }

    /// Own reviews are still to be handed in, or a conflict can still come to light: what the others wrote stays closed until then.
    package var owesReading: Bool { Self.owesReading(own) }
    static func owesReading(_ own: [Assignment]) -> Bool { own.contains { $0.isUncleared || $0.stage == .reading } }

    /// What was found about a conflict tells who members of the candidates are: it stays closed to whom it concerns, and to an evaluator of
    /// the call who is not clear yet.
    package func showsFlags(of assignment: Assignment) -> Bool {
        !own.contains { $0.id == assignment.id || $0.isUncleared }
    }
}

/// The evaluation of a whole call, and what the actor is in it.
package struct HeldCall: Sendable {
    package let standing: EvaluationStanding
    package let evaluations: [Evaluation]

    package var call: Call { standing.call }
    package var isClosed: Bool { standing.isClosed }

    package static func find(_ id: ID<Call>, for actor: Actor, in db: any Connection) throws -> HeldCall {
        guard let call = try CallStore.find(id, in: db), call.state == .published else { throw Refusal.hidden }
        return try of([call], for: actor, in: db)[0]
    }

    /// In the order given: a fixed number of statements, however many calls and dossiers.
    package static func of(_ calls: [Call], for actor: Actor, in db: any Connection) throws -> [HeldCall] {
        let ids = calls.map(\.id)
        let evaluations = try EvaluationStore.of(calls, in: db)
        let closed = try EvaluationStore.closed(among: ids, in: db)
        let applied = try actor.person.map { try DossierStanding.calls(of: $0, among: ids, in: db) } ?? []
        return calls.map { call in
            let all = evaluations[call.id] ?? []
            let standing = EvaluationStanding(
                call: call, isClosed: closed.contains(call.id),
                own: all.flatMap(\.assignments).filter { $0.evaluator == actor.person },
                isApplicant: applied.contains(call.id))
            return HeldCall(standing: standing, evaluations: all)
        }
    }

    /// Once closed it stays so, whatever is found of a reader's conflicts since.
    package var isAllIn: Bool {
        isClosed || !evaluations.isEmpty && evaluations.allSatisfy(\.openPoints.isEmpty)
    }
}

/// One dossier's evaluation, and what the actor is in its call.
package struct HeldEvaluation: Sendable {
    package let evaluation: Evaluation
    package let standing: EvaluationStanding
    /// The whole call is read. Looked up only for whom nothing but the committee's role lets see the scores.
    package let isCallAllIn: Bool

    package static func find(_ id: ID<Dossier>, for actor: Actor, in db: any Connection) throws -> HeldEvaluation {
        guard let dossier = try DossierStore.find(id, in: db), EvaluationStore.states.contains(dossier.state) else {
            throw Refusal.hidden
        }
        let standing = try EvaluationStanding.find(dossier.call, for: actor, in: db)
        let waitsForAll = actor.has(.steeringMember) && !actor.has(any: EvaluationRules.division)
        return HeldEvaluation(
            evaluation: try EvaluationStore.of(dossier, standing.call, in: db), standing: standing,
            isCallAllIn: try waitsForAll && HeldCall.find(dossier.call, for: actor, in: db).isAllIn)
    }
}
