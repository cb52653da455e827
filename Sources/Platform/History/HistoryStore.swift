package import Access
package import Database
package import Values

/// An entry as a page shows it.
package struct HistoryLine: Sendable {
    package struct Field: Sendable {
        package let name: String
        package let before: String?
        package let after: String?
        package let isErased: Bool
    }
    package let number: Int
    package let at: Instant
    /// A person's id, `system`, or `anonymous`.
    package let actor: String
    package let act: String
    package let fields: [Field]
}

extension History {
    /// The entries of one record, newest first, `limit` at most, those numbered below `before` when it is given.
    package static func lines(
        of record: RecordReference, except acts: LeftOutActs = [], before: Int? = nil, limit: Int = 50,
        in db: any Connection
    ) throws -> [HistoryLine] {
        let entries = try db.all(linesStatement(of: record, except: acts, before: before, limit: limit)) {
            (try $0.int(0), try $0.instant(1), try $0.text(2), try $0.text(3))
        }
        guard let newest = entries.first?.0, let oldest = entries.last?.0 else { return [] }
        var fields: [Int: [HistoryLine.Field]] = [:]
        try db.query(
            """
            SELECT v.entry, v.field, v.before_value, v.after_value, v.erased_at FROM history_value v
            JOIN history_entry e ON e.number = v.entry
            WHERE e.record_kind = \(record.kind) AND e.record_id = \(record.id)
                AND v.entry >= \(oldest) AND v.entry <= \(newest) ORDER BY e.number, v.position
            """
        ) { row in
            fields[try row.int(0), default: []].append(
                .init(
                    name: try row.text(1), before: try row.optionalText(2), after: try row.optionalText(3),
                    isErased: !row.isNull(4)))
        }
        return entries.map { HistoryLine(number: $0.0, at: $0.1, actor: $0.2, act: $0.3, fields: fields[$0.0] ?? []) }
    }

    /// What `lines` asks first, for `Connection.foresee`.
    package static func linesStatement(
        of record: RecordReference, except acts: LeftOutActs, before: Int?, limit: Int
    ) -> SQL {
        let least: SQL = before.map { "AND number < \($0)" } ?? ""
        return """
            SELECT number, at, actor, act FROM history_entry
            WHERE record_kind = \(record.kind) AND record_id = \(record.id) \(least) \(acts.condition) ORDER BY number DESC LIMIT \(limit)
            """
    }

    /// The act by which an erasure is recorded.
    static let erasure = "history.erased"

    /// Erases the personal values kept for a record: the hashes stay, so the chain still verifies; their salts go, so that nobody finds a
    /// value again by guessing. The erasure is itself an entry.
    /// - Returns: how many values were erased.
    @discardableResult
    package static func erasePersonal(
        of record: RecordReference, because reason: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Int {
        try erase("personal = \(true)", of: record, reason, actor, now, in: db)
    }

    /// The same for one value, a person's address, wherever it stands in the histories of one kind of record: theirs are not the person's,
    /// and what else they tell stays. Reads every personal value of that kind: for rare acts.
    package static func erasePersonal(
        saying value: String, inEvery kind: String, because reason: String, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws {
        let holds: SQL = "personal = \(true) AND (before_value = \(value) OR after_value = \(value))"
        let records = try db.all(
            """
            SELECT DISTINCT record_id FROM history_entry WHERE record_kind = \(kind) AND number IN (
                SELECT entry FROM history_value WHERE erased_at IS NULL AND \(holds)) ORDER BY record_id
            """
        ) { RecordReference(kind: kind, id: try $0.text(0)) }
        for record in records { _ = try erase(holds, of: record, reason, actor, now, in: db) }
    }

    private static func erase(
        _ which: SQL, of record: RecordReference, _ reason: String, _ actor: Actor, _ now: Instant,
        in db: any Connection
    ) throws -> Int {
        let erased = try db.execute(
            """
            UPDATE history_value SET before_value = NULL, after_value = NULL, salt = '', erased_at = \(now),
                erased_reason = \(reason)
            WHERE erased_at IS NULL AND \(which) AND entry IN (
                SELECT number FROM history_entry WHERE record_kind = \(record.kind) AND record_id = \(record.id))
            """)
        if erased > 0 {
            try self.record(
                Act(stored: erasure), of: record, by: actor, at: now, [Change("reason", after: reason)], in: db)
        }
        return erased
    }
}
