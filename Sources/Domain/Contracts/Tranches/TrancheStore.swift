package import Database
import Digest
import Files
package import Values

/// Every statement about tranches, their conditions and payments.
package enum TrancheStore {
    /// All tranches of a contract, the first year first.
    package static func of(_ contract: ID<Contract>, in db: any Connection) throws -> [Tranche] {
        let conditions = try conditions(of: contract, in: db)
        let payments = try payments(of: contract, in: db)
        return try db.all(
            """
            SELECT year, amount, due_on, state, approved_by, approved_at FROM contract_tranche
            WHERE contract = \(contract) ORDER BY year
            """
        ) { row in
            let year = try row.int(0)
            return Tranche(
                contract: contract, year: year, amount: try row.money(1), dueOn: try row.day(2),
                state: try row.value(3),
                approvedBy: try row.optionalID(4), approvedAt: try row.optionalInstant(5),
                conditions: conditions[year] ?? [], payment: payments[year])
        }
    }

    /// Contracts with a tranche in `state`, the nearest due day first; those in force only.
    package static func contracts(
        withTranche state: Tranche.State, in db: any Connection
    ) throws -> [(contract: ID<Contract>, year: Int)] {
        try db.all(
            """
            SELECT t.contract, t.year FROM contract_tranche t JOIN contract c ON c.id = t.contract
            WHERE t.state = \(state) AND c.state = 'signed' ORDER BY t.due_on, t.contract LIMIT 50
            """
        ) { (try $0.id(0), try $0.int(1)) }
    }

    static func insert(_ tranche: Tranche, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO contract_tranche (contract, year, amount, due_on, state)
            VALUES (\(tranche.contract), \(tranche.year), \(tranche.amount.minor), \(tranche.dueOn), \(tranche.state))
            """)
        for (position, condition) in tranche.conditions.enumerated() {
            try db.execute(
                """
                INSERT INTO contract_condition (contract, year, kind, position, required)
                VALUES (\(tranche.contract), \(tranche.year), \(condition.kind), \(position), \(condition.isRequired))
                """)
        }
    }

    static func save(_ condition: TrancheCondition, of tranche: Tranche, in db: any Connection) throws {
        let (met, file) = (condition.met, condition.met?.file)
        try db.execute(
            """
            UPDATE contract_condition SET met_at = \(met?.at), met_by = \(met?.by), note = \(met?.note),
                file_name = \(file?.name), file_type = \(file?.type), file_size = \(file?.size),
                file_digest = \(file?.digest.description)
            WHERE contract = \(tranche.contract) AND year = \(tranche.year) AND kind = \(condition.kind)
            """)
        try saveState(tranche, in: db)
    }

    /// The approver is written beside every condition first: there the table itself checks for the second person.
    static func saveApproval(_ tranche: Tranche, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE contract_condition SET approved_by = \(tranche.approvedBy)
            WHERE contract = \(tranche.contract) AND year = \(tranche.year)
            """)
        try saveState(tranche, in: db)
    }

    static func savePayment(_ tranche: Tranche, in db: any Connection) throws {
        guard let payment = tranche.payment else { return }
        try db.execute(
            """
            INSERT INTO contract_payment (id, contract, year, reference, reference_key, paid_on, amount, recorded_by, recorded_at)
            VALUES (\(payment.id), \(tranche.contract), \(tranche.year), \(payment.reference), \(key(payment.reference)),
                \(payment.paidOn), \(payment.amount.minor), \(payment.recordedBy), \(payment.recordedAt))
            """)
        try saveState(tranche, in: db)
    }

    /// Where a reference was used already: the contract's number and the tranche's year.
    static func use(ofReference reference: String, in db: any Connection) throws -> (contract: String, year: Int)? {
        try db.first(
            """
            SELECT c.number, p.year FROM contract_payment p JOIN contract c ON c.id = p.contract
            WHERE p.reference_key = \(key(reference))
            """
        ) { (try $0.text(0), try $0.int(1)) }
    }

    /// `OV 12/2024`, `ov-12-2024` and `OV 12 2024` are one reference.
    static func key(_ reference: String) -> String { SearchKey.fold(reference).filter { $0 != " " } }

    private static func saveState(_ tranche: Tranche, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE contract_tranche SET state = \(tranche.state), approved_by = \(tranche.approvedBy),
                approved_at = \(tranche.approvedAt), payment = \(tranche.payment?.id)
            WHERE contract = \(tranche.contract) AND year = \(tranche.year)
            """)
    }

    private static func conditions(of contract: ID<Contract>, in db: any Connection) throws -> [Int: [TrancheCondition]]
    {
        var byYear: [Int: [TrancheCondition]] = [:]
        try db.query(
            """
            SELECT year, kind, required, met_at, met_by, note, file_name, file_type, file_size, file_digest
            FROM contract_condition WHERE contract = \(contract) ORDER BY year, position
            """
        ) { row in
            let met = try row.optionalInstant(3).map { at in
                TrancheCondition.Met(
                    at: at, by: try row.id(4), note: try row.optionalText(5),
                    file: row.isNull(9) ? nil : try row.evidence(6))
            }
            byYear[try row.int(0), default: []].append(
                TrancheCondition(kind: try row.value(1), isRequired: try row.bool(2), met: met))
        }
        return byYear
    }

    private static func payments(of contract: ID<Contract>, in db: any Connection) throws -> [Int: Payment] {
        let pairs = try db.all(
            """
            SELECT year, id, reference, paid_on, amount, recorded_by, recorded_at FROM contract_payment
            WHERE contract = \(contract)
            """
        ) { row in
            (
                try row.int(0),
                Payment(
                    id: try row.id(1), reference: try row.text(2), paidOn: try row.day(3), amount: try row.money(4),
                    recordedBy: try row.id(5), recordedAt: try row.instant(6))
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
