import Access
import Database
import Evaluations
import People
import Values

/// The accounts of the measurements: an officer who reads the lists, an applicant who owns the drafts,
/// a candidate who owns what was deposited, three evaluators.
struct SeedPeople: Sendable {
    let officer: ID<Person>
    let applicant: ID<Person>
    let candidate: ID<Person>
    let evaluators: [ID<Person>]

    static func make(_ password: String, at now: Instant, in db: any Connection) throws -> SeedPeople {
        func account(_ name: String, _ roles: [Role]) throws -> ID<Person> {
            let account = try Registering.open(
                name, EmailAddress(stored: "\(name)@bench.test"), password: password, .fr, at: now, in: db)
            for role in roles {
                try Granting.give(Grant(role, from: now.localDay), to: account.id, by: .system, at: now, in: db)
            }
            return account.id
        }
        return SeedPeople(
            officer: try account("officer", [.programmeOfficer]), applicant: try account("applicant", []),
            candidate: try account("candidate", []),
            evaluators: try (1...3).map { number in try account("evaluator-\(number)", [.evaluator]) })
    }
}
