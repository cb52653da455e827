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
        WaitingSource { actor, _, db in actor.has(.headOfDivision) ? try late(actor, in: db) : [] },
    ]

    /// More than anybody reads at a time.
    private static let most = 200

    private static func evaluator(_ person: ID<Person>, in db: any Connection) throws -> [Waiting] {
        let lines = try MineRoutes.lines(of: person, limit: most, in: db)
        var waiting: [Waiting] = []
        let moderated = try unanswered(lines, in: db)
        let closed = try EvaluationStore.closed(among: Array(Set(lines.map(\.call.id))), in: db)
        if try ProfileStore.find(person, in: db) == nil {
            let first = lines.filter { !closed.contains($0.call.id) }.compactMap { $0.call.evaluationDue?.instant }
                .min()
            waiting.append(Waiting(EvaluationPhrases.waitProfile(), ProfileRoutes.path, until: first))
        }
        for line in lines where !closed.contains(line.call.id) {
            let (until, id) = (line.call.evaluationDue?.instant, line.assignment.id)
            switch line.assignment.stage {
            case .toDeclare:
                waiting.append(
                    Waiting(EvaluationPhrases.waitDeclare(line.dossier.label), AssignmentRoutes.path(id), until: until))
            case .reading:
                waiting.append(
                    Waiting(EvaluationPhrases.waitReview(line.dossier.label), ReviewRoutes.path(id), until: until))
            case .read where moderated.contains(id):
                waiting.append(
                    Waiting(EvaluationPhrases.waitRevise(line.dossier.label), ReviewRoutes.path(id), until: until))
            default: break
            }
        }
        return waiting
    }

    /// The assignments whose review an open moderation asks about again, and whose reader has not answered.
    private static func unanswered(_ lines: [MineRoutes.Line], in db: any Connection) throws -> Set<ID<Assignment>> {
        let open = try ModerationStore.of(lines.map(\.dossier.id), in: db).filter(\.isOpen)
        let answered = Dictionary(open.map { ($0.dossier, $0.answers) }) { _, last in last }
        let asked = lines.filter { line in
            answered[line.dossier.id].map { $0[line.assignment.id] == nil } ?? false
        }
        return Set(asked.map(\.assignment.id))
    }

    /// Calls under evaluation in which something depends on the officer: readers to appoint, moderations to conclude.
    private static func officer(_ actor: Actor, _ now: Instant, in db: any Connection) throws -> [Waiting] {
        let calls = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }
        let points = try OpenPoints.of(calls, in: db)
        let closed = try closed(calls.map(\.id), to: actor, in: db, \.isConflict)
        return calls.compactMap { call in
            guard let points = points[call.id], points.forOfficer > 0, !closed.contains(call.id) else { return nil }
            return Waiting(
                EvaluationPhrases.waitOfficer(call.number ?? call.id.text, points.forOfficer),
                OverviewRoutes.path(call.id), until: call.evaluationDue?.instant)
        }
    }

    private static func head(_ actor: Actor, in db: any Connection) throws -> [Waiting] {
        let open = try ConflictStore.open(limit: most, in: db).filter {
            $0.appointedBy != actor.person && $0.evaluator != actor.person
        }
        let closed = try closed(Array(Set(open.map(\.call))), to: actor, in: db) { $0.isConflict || $0.isUncleared }
        let calls = try CallStore.find(Set(open.map(\.call)), in: db)
        let heard = open.filter { !closed.contains($0.call) }.prefix(20)
        let dossiers = try DossierStore.find(heard.map(\.dossier), in: db)
        return heard.compactMap { one in
            dossiers[one.dossier].map {
                Waiting(
                    EvaluationPhrases.waitRuling($0.label), ConflictRoutes.path(one.id),
                    until: calls[one.call]?.evaluationDue?.instant)
            }
        }
    }

    /// Conflicts that came to light after the closing, until note is taken of them.
    private static func late(_ actor: Actor, in db: any Connection) throws -> [Waiting] {
        let open = try LateConflictStore.unnoted(limit: most, in: db)
        let closed = try closed(Array(Set(open.map(\.call))), to: actor, in: db) {
            $0.isConflict || $0.isUncleared || $0.stage == .reading
        }
        let heard = open.filter { !closed.contains($0.call) }.prefix(20)
        let dossiers = try DossierStore.find(heard.map(\.dossier), in: db)
        return heard.compactMap { one in
            dossiers[one.dossier].map {
                Waiting(LateConflictPhrases.wait($0.label), ScoresRoutes.path(one.dossier), until: nil)
            }
        }
    }

    /// Those of these calls that are closed to the actor, as `EvaluationRules.overview` and `EvaluationStanding.showsFlags` say it: over one of the
    /// dossiers an assignment of the actor's `closes` it, or one of them is the actor's own.
    private static func closed(
        _ calls: [ID<Call>], to actor: Actor, in db: any Connection, _ closes: (Assignment) -> Bool
    ) throws -> Set<ID<Call>> {
        guard let person = actor.person, !calls.isEmpty else { return [] }
        let own = try AssignmentStore.of(evaluator: person, in: db).filter(closes)
        let conflicted = try DossierStore.find(own.map(\.dossier), in: db).values.map(\.call)
        return try DossierStanding.calls(of: person, among: calls, in: db).union(conflicted)
    }
}
