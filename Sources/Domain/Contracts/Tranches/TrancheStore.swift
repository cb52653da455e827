import Access
package import Database
import Digest
import Files
package import Values

/// Every statement about tranches, their conditions and payments.
package enum TrancheStore {
    /// All tranches of a contract, the first year first.
    package static func of(_ contract: ID<Contract>, in db: any Connection) throws -> [Tranche] {
        try of([contract], in: db)[contract] ?? []
    }

    /// The tranches of each of these contracts, the first year first. Three statements, however many there are.
    package static func of(_ contracts: [ID<Contract>], in db: any Connection) throws -> [ID<Contract>: [Tranche]] {
        let conditions = try conditions(of: contracts, in: db)
        let payments = try payments(of: contracts, in: db)
        let tranches = try db.all(
            """
            SELECT contract, year, amount, due_on, state, approved_by, approved_at FROM contract_tranche
            WHERE contract IN \(list: contracts) ORDER BY contract, year
            """
        ) { row in
            let place = Place(contract: try row.id(0), year: try row.int(1))
            return Tranche(
                contract: place.contract, year: place.year, amount: try row.money(2), dueOn: try row.day(3),
                state: try row.value(4), approvedBy: try row.optionalID(5), approvedAt: try row.optionalInstant(6),
                conditions: conditions[place] ?? [], payment: payments[place])
        }
        return Dictionary(grouping: tranches, by: \.contract)
    }

    private struct Place: Hashable {
        let contract: ID<Contract>
        let year: Int
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

    /// `drafter` stands beside the approver to come: the table itself refuses that they be one.
    static func insert(_ tranche: Tranche, drafter: ID<Person>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO contract_tranche (contract, year, amount, due_on, state, drafted_by)
            VALUES (\(tranche.contract), \(tranche.year), \(tranche.amount.minor), \(tranche.dueOn), \(tranche.state),
                \(drafter))
            """)
        for position in tranche.conditions.indices { try insertCondition(position, of: tranche, in: db) }
    }

    private static func insertCondition(_ position: Int, of tranche: Tranche, in db: any Connection) throws {
        let condition = tranche.conditions[position]
        try db.execute(
            """
            INSERT INTO contract_condition (contract, year, kind, position, required, asked)
            VALUES (\(tranche.contract), \(tranche.year), \(condition.kind), \(position), \(condition.isRequired),
                \(condition.asked))
            """)
    }

    /// Takes away the tranches of a draft, which come anew with its new terms.
    static func remove(of draft: ID<Contract>, in db: any Connection) throws {
        try db.execute("DELETE FROM contract_condition WHERE contract = \(draft)")
        try db.execute("DELETE FROM contract_tranche WHERE contract = \(draft)")
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

    /// The condition of the decision as `tranche` has it now, open, or none.
    static func saveDecision(_ tranche: Tranche, in db: any Connection) throws {
        let kind = TrancheCondition.Kind.decision
        try db.execute(
            """
            DELETE FROM contract_condition
            WHERE contract = \(tranche.contract) AND year = \(tranche.year) AND kind = \(kind)
            """)
        if let position = tranche.conditions.firstIndex(where: { $0.kind == kind }) {
            try insertCondition(position, of: tranche, in: db)
        }
        try saveState(tranche, in: db)
    }

    /// The approver is written beside every condition and author first: there the tables themselves check for the second person.
    static func saveApproval(_ tranche: Tranche, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE contract_condition SET approved_by = \(tranche.approvedBy)
            WHERE contract = \(tranche.contract) AND year = \(tranche.year)
            """)
        try db.execute(
            "UPDATE contract_author SET approved_by = \(tranche.approvedBy) WHERE contract = \(tranche.contract)")
        try saveState(tranche, in: db)
    }

    static func savePayment(_ tranche: Tranche, in db: any Connection) throws {
        guard let payment = tranche.payment else { return }
        try db.execute(
            """
            INSERT INTO contract_payment (id, contract, year, reference, reference_key, paid_on, amount, approved_by,
                recorded_by, recorded_at)
            VALUES (\(payment.id), \(tranche.contract), \(tranche.year), \(payment.reference), \(key(payment.reference)),
                \(payment.paidOn), \(payment.amount.minor), \(tranche.approvedBy), \(payment.recordedBy),
                \(payment.recordedAt))
            """)
        try saveState(tranche, in: db)
    }

    /// Where the newest payments were made, the newest first.
    static func lastPaid(limit: Int, in db: any Connection) throws -> [(contract: ID<Contract>, year: Int)] {
        try db.all("SELECT contract, year FROM contract_payment ORDER BY paid_on DESC, id DESC LIMIT \(limit)") {
            (contract: try $0.id(0), year: try $0.int(1))
        }
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

    private static func conditions(
        of contracts: [ID<Contract>], in db: any Connection
    ) throws -> [Place: [TrancheCondition]] {
        var found: [Place: [TrancheCondition]] = [:]
        try db.query(
            """
            SELECT contract, year, kind, required, met_at, met_by, note, file_name, file_type, file_size, file_digest,
                asked
            FROM contract_condition WHERE contract IN \(list: contracts) ORDER BY contract, year, position
            """
        ) { row in
            let met = try row.optionalInstant(4).map { at in
                TrancheCondition.Met(
                    at: at, by: try row.id(5), note: try row.optionalText(6),
                    file: row.isNull(10) ? nil : try row.evidence(7))
            }
            found[Place(contract: try row.id(0), year: try row.int(1)), default: []].append(
                TrancheCondition(
                    kind: try row.value(2), isRequired: try row.bool(3), asked: try row.optionalText(11), met: met))
        }
        return found
    }

    private static func payments(of contracts: [ID<Contract>], in db: any Connection) throws -> [Place: Payment] {
        let pairs = try db.all(
            """
            SELECT contract, year, id, reference, paid_on, amount, recorded_by, recorded_at FROM contract_payment
            WHERE contract IN \(list: contracts)
            """
        ) { row in
            (
                Place(contract: try row.id(0), year: try row.int(1)),
                Payment(
                    id: try row.id(2), reference: try row.text(3), paidOn: try row.day(4), amount: try row.money(5),
                    recordedBy: try row.id(6), recordedAt: try row.instant(7))
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
