import Access
import Calls
import Database
import Dossiers
import Values

/// A conflict of interest that came to light after the evaluation of the call had been closed.
///
/// The evaluation stays as it was, for decisions may have been taken on it: what follows is for the head of division to weigh, in writing.
struct LateConflict: Sendable {
    let assignment: ID<Assignment>
    let cameAt: Instant
    /// The evaluator's own words; nil where a flag was upheld instead.
    let text: String?
    let note: String?
    let notedBy: ID<Person>?
    let notedAt: Instant?
}

/// Every statement about late conflicts.
enum LateConflictStore {
    /// Keeps that this assignment counted when its conflict came to light. One that did not count any more stays so.
    static func keep(_ assignment: Assignment, at now: Instant, in db: any Connection) throws {
        guard assignment.counts else { return }
        try db.execute(
            """
            INSERT INTO late_conflict (assignment, came_at) VALUES (\(assignment.id), \(now))
            ON CONFLICT (assignment) DO NOTHING
            """)
    }

    /// - Returns: false when somebody took note before, or there is nothing to note.
    static func note(
        _ id: ID<Assignment>, _ text: String, by person: ID<Person>, at now: Instant, in db: any Connection
    ) throws -> Bool {
        try db.execute(
            """
            UPDATE late_conflict SET note = \(text), noted_by = \(person), noted_at = \(now)
            WHERE assignment = \(id) AND note IS NULL
            """) == 1
    }

    static func of(_ assignments: [ID<Assignment>], in db: any Connection) throws -> [LateConflict] {
        try db.all(
            """
            SELECT l.assignment, l.came_at, CASE WHEN d.conflict = 'declared' THEN d.text ELSE NULL END,
                l.note, l.noted_by, l.noted_at
            FROM late_conflict l LEFT JOIN declaration d ON d.assignment = l.assignment
            WHERE l.assignment IN \(list: assignments) ORDER BY l.came_at, l.assignment
            """
        ) {
            LateConflict(
                assignment: try $0.id(0), cameAt: try $0.instant(1), text: try $0.optionalText(2),
                note: try $0.optionalText(3), notedBy: try $0.optionalID(4), notedAt: try $0.optionalInstant(5))
        }
    }

    /// Those that wait for a note, the oldest first.
    static func unnoted(
        limit: Int, in db: any Connection
    ) throws -> [(dossier: ID<Dossier>, call: ID<Call>)] {
        try db.all(
            """
            SELECT a.dossier, d.call FROM late_conflict l JOIN assignment a ON a.id = l.assignment
            JOIN dossier d ON d.id = a.dossier WHERE l.note IS NULL ORDER BY l.came_at, l.assignment LIMIT \(limit)
            """
        ) { (try $0.id(0), try $0.id(1)) }
    }
}
