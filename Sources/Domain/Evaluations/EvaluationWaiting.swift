import Access
import Calls
import Database
import Dossiers
import Phrases
import Values
import Web

/// What waits in the evaluation, for each role.
enum EvaluationWaiting {
    static let all: [WaitingSource] = [
        WaitingSource { actor, _, db in
            guard actor.has(.evaluator), let person = actor.person else { return [] }
            return try evaluator(person, in: db)
        },
        WaitingSource { actor, now, db in actor.has(.programmeOfficer) ? try officer(actor, now, in: db) : [] },
        WaitingSource { actor, _, db in actor.has(.headOfDivision) ? try head(actor, in: db) : [] },
    ]

    /// More than anybody reads at a time.
    private static let most = 200

    private static func evaluator(_ person: ID<Person>, in db: any Connection) throws -> [Waiting] {
        let lines = try MineRoutes.lines(of: person, limit: most, in: db)
        var waiting: [Waiting] = []
        if !lines.isEmpty, try ProfileStore.find(person, in: db) == nil {
            waiting.append(Waiting(EvaluationPhrases.waitProfile(), ProfileRoutes.path))
        }
        let moderated = Set(try ModerationStore.of(lines.map(\.dossier.id), in: db).filter(\.isOpen).map(\.dossier))
        let closed = try EvaluationStore.closed(among: Array(Set(lines.map(\.call.id))), in: db)
        for line in lines where !closed.contains(line.call.id) {
            let (until, id) = (line.call.evaluationDue?.instant, line.assignment.id)
            switch line.assignment.stage {
            case .toDeclare:
                waiting.append(
                    Waiting(EvaluationPhrases.waitDeclare(line.dossier.label), AssignmentRoutes.path(id), until: until))
            case .reading:
                waiting.append(
                    Waiting(EvaluationPhrases.waitReview(line.dossier.label), ReviewRoutes.path(id), until: until))
            case .read where moderated.contains(line.dossier.id):
                waiting.append(Waiting(EvaluationPhrases.waitRevise(line.dossier.label), ReviewRoutes.path(id)))
            default: break
            }
        }
        return waiting
    }

    /// Calls under evaluation in which something depends on the officer: readers to appoint, moderations to conclude.
    private static func officer(_ actor: Actor, _ now: Instant, in db: any Connection) throws -> [Waiting] {
        let calls = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }
        let points = try OpenPoints.of(calls, in: db)
        let own = try actor.person.map { try AssignmentStore.of(evaluator: $0, in: db).filter(\.isConflict) } ?? []
        let conflicted = Set(try DossierStore.find(own.map(\.dossier), in: db).values.map(\.call))
        return calls.compactMap { call in
            guard let points = points[call.id], points.forOfficer > 0, !conflicted.contains(call.id) else { return nil }
            return Waiting(
                EvaluationPhrases.waitOfficer(call.number ?? call.id.text, points.forOfficer),
                OverviewRoutes.path(call.id), until: call.evaluationDue?.instant)
        }
    }

    private static func head(_ actor: Actor, in db: any Connection) throws -> [Waiting] {
        try ConflictStore.open(limit: 20, in: db).filter { _, appointedBy, evaluator in
            appointedBy != actor.person?.text && evaluator != actor.person?.text
        }.map { flag, _, _ in Waiting(EvaluationPhrases.waitRuling(), ConflictRoutes.path(flag.id)) }
    }
}
