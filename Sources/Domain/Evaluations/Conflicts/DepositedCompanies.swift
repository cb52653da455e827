import Calls
import Database
import Dossiers
import Values

/// The companies among the members of every deposited dossier of some calls.
///
/// They are in the snapshots, whole dossiers of hundreds of kilobytes: these are parsed before the transaction, so that
/// it does not hold up every other writer. In it only the submissions' numbers are read, and again the few dossiers
/// that were submitted since.
struct DepositedCompanies: Sendable {
    struct Candidate: Sendable {
        let call: ID<Call>
        let dossier: ID<Dossier>
        let companies: Set<String>
    }

    private struct Version: Hashable { let dossier: ID<Dossier>, submission: Int }
    private let known: [Version: Set<String>]

    static func read(_ calls: [ID<Call>], on database: any Database) async throws -> DepositedCompanies {
        let counted = try await database.read { try SubmissionStore.counted(in: calls, withText: true, $0) }
        return DepositedCompanies(
            known: try counted.reduce(into: [:]) { known, one in
                guard let text = one.snapshot else { return }
                known[Version(dossier: one.dossier, submission: one.number)] = companies(try Snapshot(parsing: text))
            })
    }

    /// As they stand in this transaction.
    func standing(in calls: [ID<Call>], _ db: any Connection) throws -> [Candidate] {
        try SubmissionStore.counted(in: calls, withText: false, db).map { one in
            let version = Version(dossier: one.dossier, submission: one.number)
            let companies =
                try known[version] ?? SubmissionStore.counted(of: one.dossier, in: db).map(Self.companies) ?? []
            return Candidate(call: one.call, dossier: one.dossier, companies: companies)
        }
    }

    private static func companies(_ snapshot: Snapshot) -> Set<String> {
        Set(snapshot.members.compactMap { $0.ice?.company })
    }
}
