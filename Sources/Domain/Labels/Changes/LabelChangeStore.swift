package import Database
package import Values

/// Every statement about changes of a label's state.
package enum LabelChangeStore {
    private static let columns: SQL =
        "id, label, kind, reason, state, proposed_by, proposed_at, settled_by, settled_at"

    package static func find(_ id: ID<LabelChange>, in db: any Connection) throws -> LabelChange? {
        try db.first("SELECT \(columns) FROM label_change WHERE id = \(id)", read)
    }

    /// All of a label, the newest first.
    package static func of(_ label: ID<Label>, in db: any Connection) throws -> [LabelChange] {
        try db.all("SELECT \(columns) FROM label_change WHERE label = \(label) ORDER BY id DESC LIMIT 50", read)
    }

    /// All of each of these labels, the newest first.
    static func of(_ labels: [ID<Label>], in db: any Connection) throws -> [ID<Label>: [LabelChange]] {
        let changes = try db.all(
            "SELECT \(columns) FROM label_change WHERE label IN \(list: labels) ORDER BY id DESC", read)
        return Dictionary(grouping: changes, by: \.label)
    }

    /// Those that wait for the second person, the oldest first.
    package static func proposed(in db: any Connection) throws -> [LabelChange] {
        try db.all("SELECT \(columns) FROM label_change WHERE state = 'proposed' ORDER BY id LIMIT 50", read)
    }

    static func insert(_ change: LabelChange, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO label_change (\(columns)) VALUES (\(change.id), \(change.label), \(change.kind), \(change.reason),
                \(change.state), \(change.proposedBy), \(change.proposedAt), \(change.settledBy), \(change.settledAt))
            """)
    }

    static func save(_ change: LabelChange, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE label_change SET state = \(change.state), settled_by = \(change.settledBy), settled_at = \(change.settledAt)
            WHERE id = \(change.id)
            """)
    }

    private static func read(_ row: Row) throws -> LabelChange {
        LabelChange(
            id: try row.id(0), label: try row.id(1), kind: try row.value(2), reason: try row.text(3),
            state: try row.value(4), proposedBy: try row.id(5), proposedAt: try row.instant(6),
            settledBy: try row.optionalID(7), settledAt: try row.optionalInstant(8))
    }
}
