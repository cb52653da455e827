package import Database
package import Values

/// Every statement about changes of a contract's state.
package enum ContractChangeStore {
    private static let columns: SQL =
        "id, contract, kind, ground, reason, effective_on, state, proposed_by, proposed_at, settled_by, settled_at"

    package static func find(_ id: ID<ContractChange>, in db: any Connection) throws -> ContractChange? {
        try db.first("SELECT \(columns) FROM contract_change WHERE id = \(id)", read)
    }

    /// All of these contracts, the newest first.
    package static func of(_ contracts: [ID<Contract>], in db: any Connection) throws -> [ID<Contract>:
        [ContractChange]]
    {
        let changes = try db.all(
            "SELECT \(columns) FROM contract_change WHERE contract IN \(list: contracts) ORDER BY id DESC", read)
        return Dictionary(grouping: changes, by: \.contract)
    }

    /// Those that wait for the second person, the oldest first.
    package static func proposed(in db: any Connection) throws -> [ContractChange] {
        try db.all("SELECT \(columns) FROM contract_change WHERE state = 'proposed' ORDER BY id LIMIT 50", read)
    }

    static func insert(_ change: ContractChange, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO contract_change (\(columns)) VALUES (\(change.id), \(change.contract), \(change.kind),
                \(change.ground.stored), \(change.reason), \(change.effectiveOn), \(change.state), \(change.proposedBy),
                \(change.proposedAt), \(change.settledBy), \(change.settledAt))
            """)
    }

    static func save(_ change: ContractChange, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE contract_change SET state = \(change.state), settled_by = \(change.settledBy), settled_at = \(change.settledAt)
            WHERE id = \(change.id)
            """)
    }

    private static func read(_ row: Row) throws -> ContractChange {
        let stored = try row.text(3)
        guard let ground = ChangeGround(stored: stored) else { throw RowError.unreadable(column: 3, text: stored) }
        return ContractChange(
            id: try row.id(0), contract: try row.id(1), kind: try row.value(2), ground: ground, reason: try row.text(4),
            effectiveOn: try row.day(5), state: try row.value(6), proposedBy: try row.id(7),
            proposedAt: try row.instant(8), settledBy: try row.optionalID(9), settledAt: try row.optionalInstant(10))
    }
}
