import Access
import Calls
import Database
import Dossiers
import History
import Values

/// Looks for an evaluator's employer among the members of the candidate and of its competitors in the same call.
///
/// It runs at every appointment, declaration and change of profile: nothing confidential is shown before it ran over the members of the
/// submissions that count.
enum ConflictScan {
    /// - Returns: how many flags are new.
    @discardableResult
    static func run(_ assignment: Assignment, at now: Instant, in db: any Connection) throws -> Int {
        guard let company = try ProfileStore.find(assignment.evaluator, in: db)?.employerICE?.company,
            let dossier = try DossierStore.find(assignment.dossier, in: db)
        else { return 0 }
        let members = try companies(of: dossier.id, in: db)
        let rivals = try DossierStore.deposited(in: dossier.call, db).filter { $0.id != dossier.id }
            .reduce(into: Set<String>()) { $0.formUnion(try companies(of: $1.id, in: db)) }
        var raised = 0
        for kind in ConflictFlag.kinds(of: company, members: members, rivals: rivals) {
            let flag = ConflictFlag(
                id: .make(at: now), assignment: assignment.id, kind: kind, company: company, raisedAt: now)
            guard try ConflictStore.raise(flag, in: db) else { continue }
            raised += 1
            try History.record(
                "evaluation.conflict-flagged", of: .init("assignment", assignment.id), by: .system, at: now,
                [Change("evaluation.flag", after: kind.rawValue), Change("evaluation.company", after: company)], in: db)
        }
        return raised
    }

    private static func companies(of dossier: ID<Dossier>, in db: any Connection) throws -> Set<String> {
        Set((try SubmissionStore.counted(of: dossier, in: db)?.members ?? []).compactMap { $0.ice?.company })
    }
}
