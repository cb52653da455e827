import Access
import Database
import Dossiers
import History
import Values

/// Looks for an evaluator's employer among the members of the candidate and of its competitors in the same call.
///
/// It runs at every appointment, declaration and change of profile: nothing confidential is shown before it ran over the members of the
/// submissions that count.
enum ConflictScan {
    /// - Parameter companies: as read just before; what was submitted since is read again here.
    static func run(
        _ assignments: [Assignment], of evaluator: ID<Person>, among companies: DepositedCompanies, at now: Instant,
        in db: any Connection
    ) throws {
        guard !assignments.isEmpty, let company = try ProfileStore.find(evaluator, in: db)?.employerICE?.company
        else { return }
        let dossiers = try DossierStore.find(assignments.map(\.dossier), in: db)
        let candidates = try companies.standing(in: Array(Set(dossiers.values.map(\.call))), db)
        for assignment in assignments {
            let rivals = candidates.filter {
                $0.dossier != assignment.dossier && $0.call == dossiers[assignment.dossier]?.call
            }
            let kinds = ConflictFlag.kinds(
                of: company, members: candidates.first { $0.dossier == assignment.dossier }?.companies ?? [],
                rivals: rivals.reduce(into: []) { $0.formUnion($1.companies) })
            for kind in kinds { try raise(kind, company, assignment, at: now, in: db) }
        }
    }

    private static func raise(
        _ kind: ConflictFlag.Kind, _ company: String, _ assignment: Assignment, at now: Instant, in db: any Connection
    ) throws {
        let flag = ConflictFlag(
            id: .make(at: now), assignment: assignment.id, kind: kind, company: company, raisedAt: now)
        guard try ConflictStore.raise(flag, in: db) else { return }
        try History.record(
            "evaluation.conflict-flagged", of: .init("assignment", assignment.id), by: .system, at: now,
            [Change("evaluation.flag", after: kind.rawValue), Change("evaluation.company", after: company)], in: db)
    }
}
