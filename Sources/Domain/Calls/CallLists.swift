package import Database
package import Values

extension CallStore {
    /// Where a list of published calls goes on: after this one.
    package struct Place: Sendable, Hashable {
        package let publishedAt: Instant
        package let id: ID<Call>

        package init(publishedAt: Instant, id: ID<Call>) { (self.publishedAt, self.id) = (publishedAt, id) }

        /// As links carry it: `2023-03-06T08:00:00.000Z_<id>`.
        package var text: String { "\(publishedAt)_\(id)" }
        package init?(_ text: String) {
            let parts = text.split(separator: "_", maxSplits: 1)
            guard parts.count == 2, let instant = Instant(parts[0]), let id = ID<Call>(parts[1]) else { return nil }
            self.init(publishedAt: instant, id: id)
        }
    }

    /// Published calls, the newest first.
    package static func published(after place: Place? = nil, limit: Int = 50, in db: any Connection) throws -> [Call] {
        let bound: SQL = place.map { "AND (published_at, id) < (\($0.publishedAt), \($0.id))" } ?? ""
        return try all("state = 'published' \(bound) ORDER BY published_at DESC, id DESC LIMIT \(limit)", in: db)
    }

    /// The calls that take submissions at `now`, the one that closes first standing first.
    package static func open(at now: Instant, in db: any Connection) throws -> [Call] {
        try closing(after: now, before: nil, in: db)
    }

    /// Published calls whose deadline lies after `now` and before `end`, the nearest first; 50 at most.
    package static func closing(after now: Instant, before end: Instant?, in db: any Connection) throws -> [Call] {
        let bound: SQL = end.map { "AND deadline < \($0)" } ?? ""
        return try all(
            "state = 'published' AND deadline > \(now) \(bound) ORDER BY deadline, id LIMIT 50", in: db)
    }

    /// Ids and names of published calls, the newest first, for everybody; 50 at most.
    package static func titles(in db: any Connection) throws -> [(id: String, name: Localized)] {
        try db.all(
            "SELECT id, name_fr, name_ar, name_en FROM call_for_projects WHERE state = 'published' ORDER BY published_at DESC, id DESC LIMIT 50"
        ) {
            (try $0.text(0), try $0.localized(1))
        }
    }

    /// Calls under preparation, the newest first: for officers. 50 at most.
    package static func drafts(in db: any Connection) throws -> [Call] {
        try all("state = 'draft' ORDER BY id DESC LIMIT 50", in: db)
    }

    /// Notes when a step of the timetable really came, in the transaction of the act that carried it out: every module tells
    /// of its own acts. The earliest time stands, so an act that comes again, or later, changes nothing.
    package static func reach(_ step: TimetableStep.Step, of call: ID<Call>, at now: Instant, in db: any Connection)
        throws
    {
        try db.execute(
            """
            INSERT INTO call_step_reached (call, step, at) VALUES (\(call), \(step), \(now))
            ON CONFLICT (call, step) DO UPDATE SET at = excluded.at WHERE excluded.at < call_step_reached.at
            """)
    }

    /// What had been over is open again: the act that ends it will say when it came.
    package static func reopen(_ step: TimetableStep.Step, of call: ID<Call>, in db: any Connection) throws {
        try db.execute("DELETE FROM call_step_reached WHERE call = \(call) AND step = \(step)")
    }

    package static func reached(of call: ID<Call>, in db: any Connection) throws -> [TimetableStep.Step: Instant] {
        let pairs = try db.all("SELECT step, at FROM call_step_reached WHERE call = \(call)") { row in
            (try row.value(0) as TimetableStep.Step, try row.instant(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The next number of a year, `AAP-2023-01`: one row counts, so that no two calls get the same.
    package static func nextNumber(year: Int, in db: any Connection) throws -> String {
        let number = try db.count(
            """
            INSERT INTO call_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = call_number.last + 1 RETURNING last
            """)
        return "AAP-\(Digits.pad(year, 4))-\(Digits.pad(number, 2))"
    }
}
