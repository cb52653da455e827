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

    private let known: [SubmissionStore.Counted: Set<String>]

    static func read(_ calls: [ID<Call>], on database: any Database) async throws -> DepositedCompanies {
        DepositedCompanies(
            known: try await database.read { try SubmissionStore.counted(in: calls, $0, Self.companies) })
    }

    /// As they stand in this transaction.
    func standing(in calls: [ID<Call>], _ db: any Connection) throws -> [Candidate] {
        try SubmissionStore.counted(in: calls, db).map { one in
            let companies = try known[one] ?? SubmissionStore.counted(of: one.dossier, in: db).map(Self.companies) ?? []
            return Candidate(call: one.call, dossier: one.dossier, companies: companies)
        }
    }

    @Sendable private static func companies(_ snapshot: Snapshot) -> Set<String> {
        Set(snapshot.members.compactMap { $0.ice?.company })
    }
}
