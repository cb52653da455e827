import Access
import Database
import Values

/// Every statement about evaluators' profiles.
enum ProfileStore {
    static func find(_ person: ID<Person>, in db: any Connection) throws -> EvaluatorProfile? {
        try db.first(
            "SELECT person, employer_name, employer_ice, expertise FROM evaluator_profile WHERE person = \(person)",
            read)
    }

    static func find(_ people: [ID<Person>], in db: any Connection) throws -> [ID<Person>: EvaluatorProfile] {
        let profiles = try db.all(
            """
            SELECT person, employer_name, employer_ice, expertise FROM evaluator_profile
            WHERE person IN \(list: people) ORDER BY person
            """, read)
        return Dictionary(uniqueKeysWithValues: profiles.map { ($0.person, $0) })
    }

    static func save(_ profile: EvaluatorProfile, at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO evaluator_profile (person, employer_name, employer_ice, expertise, saved_at)
            VALUES (\(profile.person), \(profile.employerName), \(profile.employerICE), \(profile.expertise), \(now))
            ON CONFLICT (person) DO UPDATE SET employer_name = excluded.employer_name,
                employer_ice = excluded.employer_ice, expertise = excluded.expertise, saved_at = excluded.saved_at
            """)
    }

    /// The row stays, so that no finished reading looks as if its reader had yet to say who he or she is.
    static func erase(_ person: ID<Person>, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE evaluator_profile SET employer_name = '', employer_ice = NULL, expertise = ''
            WHERE person = \(person)
            """)
    }

    private static func read(_ row: Row) throws -> EvaluatorProfile {
        EvaluatorProfile(
            person: try row.id(0), employerName: try row.text(1),
            employerICE: try row.optionalText(2).map { ICE(stored: $0) }, expertise: try row.text(3))
    }
}
