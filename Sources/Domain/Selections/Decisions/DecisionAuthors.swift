import Access
import Calls
import Database
import Values

/// Every statement about the authors of decisions: whoever proposed one version of it, were it replaced since.
enum DecisionAuthors {
    /// Of the decisions of each of these calls that nobody has signed yet.
    static func open(in calls: [ID<Call>], _ db: any Connection) throws -> [ID<Call>: Set<ID<Person>>] {
        let pairs = try db.all(
            """
            SELECT d.call, a.person FROM selection_decision d
            JOIN selection_author a ON a.dossier = d.dossier AND a.number = d.number
            WHERE d.call IN \(list: calls) AND d.signed_at IS NULL
            """
        ) { row in (try row.id(0) as ID<Call>, try row.id(1) as ID<Person>) }
        return Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// The number of a decision stays while its proposals give way to one another.
    static func add(_ decision: SelectionDecision, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO selection_author (dossier, number, person)
            VALUES (\(decision.dossier), \(decision.number), \(decision.proposedBy))
            ON CONFLICT (dossier, number, person) DO NOTHING
            """)
    }

    /// Written before the signature itself: here the table checks for the second person.
    static func sign(_ decision: SelectionDecision, by person: ID<Person>, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE selection_author SET signed_by = \(person)
            WHERE dossier = \(decision.dossier) AND number = \(decision.number)
            """)
    }
}
