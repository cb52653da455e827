package import Access
package import Calls
package import Database
import Digest
package import Dossiers
import Files
package import Labels
package import Values

/// Every statement about contracts themselves.
package enum ContractStore {
    private static let columns: SQL = """
        id, number, call, label, dossier, cluster, name_fr, name_ar, name_en, years, amount_per_year, starts_on, rib, rib_override,
        state, drafted_by, drafted_at, signed_on, place, level, file_name, file_type, file_size, file_digest, recorded_by,
        recorded_at, version
        """

    package static func find(_ id: ID<Contract>, in db: any Connection) throws -> Contract? {
        try db.first("SELECT \(columns) FROM contract WHERE id = \(id)", read)
    }

    static func find(_ ids: [ID<Contract>], in db: any Connection) throws -> [Contract] {
        try db.all("SELECT \(columns) FROM contract WHERE id IN \(list: ids) ORDER BY number", read)
    }

    package static func find(label: ID<Label>, in db: any Connection) throws -> Contract? {
        try db.first("SELECT \(columns) FROM contract WHERE label = \(label)", read)
    }

    package static func find(dossier: ID<Dossier>, in db: any Connection) throws -> Contract? {
        try db.first("SELECT \(columns) FROM contract WHERE dossier = \(dossier)", read)
    }

    static func find(dossiers: [ID<Dossier>], in db: any Connection) throws -> [Contract] {
        try db.all("SELECT \(columns) FROM contract WHERE dossier IN \(list: dossiers)", read)
    }

    /// Whether another dossier of the same call has given this cluster of the directory a contract that stands in one of `states`.
    static func stands(
        for cluster: String?, in call: ID<Call>, besides dossier: ID<Dossier>, as states: [Contract.State],
        _ db: any Connection
    ) throws -> Bool {
        guard let cluster else { return false }
        return try db.exists(
            """
            SELECT 1 FROM contract WHERE cluster = \(cluster) AND call = \(call) AND dossier <> \(dossier)
                AND state IN \(list: states.map(\.rawValue)) LIMIT 1
            """
        )
    }

    package static func of(_ call: ID<Call>, in db: any Connection) throws -> [Contract] {
        try db.all("SELECT \(columns) FROM contract WHERE call = \(call) ORDER BY number", read)
    }

    /// The contracts of a cluster of the directory, the oldest first.
    package static func of(cluster: String, in db: any Connection) throws -> [Contract] {
        try db.all("SELECT \(columns) FROM contract WHERE cluster = \(cluster) ORDER BY id LIMIT 50", read)
    }

    /// All contracts, the newest first, those before `number`.
    package static func all(before number: String? = nil, limit: Int = 50, in db: any Connection) throws -> [Contract] {
        let bound: SQL = number.map { "WHERE number < \($0)" } ?? ""
        return try db.all("SELECT \(columns) FROM contract \(bound) ORDER BY number DESC LIMIT \(limit)", read)
    }

    /// The contracts of dossiers that a person opened or works on, and of the clusters that the person directs.
    package static func own(
        _ actor: Actor, before number: String? = nil, limit: Int = 50, in db: any Connection
    ) throws -> [Contract] {
        guard let person = actor.person else { return [] }
        let dossiers = try DossierStore.of(person, in: db).map(\.id)
        let clusters = actor.grants.filter { $0.role == .clusterDirector }.compactMap(\.scope)
        let bound: SQL = number.map { "AND number < \($0)" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM contract WHERE (dossier IN \(list: dossiers) OR cluster IN \(list: clusters)) \(bound)
            ORDER BY number DESC LIMIT \(limit)
            """, read)
    }

    /// Those of `labels` that have a contract.
    static func drafted(among labels: [ID<Label>], in db: any Connection) throws -> Set<ID<Label>> {
        Set(try db.all("SELECT label FROM contract WHERE label IN \(list: labels)") { try $0.id(0) })
    }

    /// Drafts that wait for the signed document, the oldest first.
    static func drafts(in db: any Connection) throws -> [Contract] {
        try db.all("SELECT \(columns) FROM contract WHERE state = 'draft' ORDER BY id LIMIT 50", read)
    }

    /// Contracts in force whose last day is past and whose tranches are all paid, the oldest first: they wait for their end.
    static func over(on day: Day, in db: any Connection) throws -> [Contract] {
        try db.all(
            """
            SELECT \(columns) FROM contract WHERE state = 'signed' AND ends_on < \(day)
                AND NOT EXISTS (SELECT 1 FROM contract_tranche t WHERE t.contract = contract.id AND t.state <> 'paid')
            ORDER BY id LIMIT 50
            """, read)
    }

    static func insert(_ contract: Contract, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO contract (id, number, call, label, dossier, cluster, name_fr, name_ar, name_en, years, amount_per_year,
                starts_on, ends_on, rib, rib_override, state, drafted_by, drafted_at)
            VALUES (\(contract.id), \(contract.number), \(contract.call), \(contract.label), \(contract.dossier),
                \(contract.cluster), \(contract.name.fr), \(contract.name.ar), \(contract.name.en), \(contract.years),
                \(contract.amountPerYear.minor), \(contract.startsOn), \(contract.endsOn), \(contract.account.digits),
                \(contract.account.overrideReason), \(contract.state), \(contract.draftedBy), \(contract.draftedAt))
            """)
    }

    /// Writes the terms of a draft over version `contract.version - 1` of them.
    /// - Throws: `ContractError.changedMeanwhile` when another version stands there, or none that is still a draft.
    static func saveTerms(_ contract: Contract, in db: any Connection) throws {
        let written = try db.execute(
            """
            UPDATE contract SET years = \(contract.years), amount_per_year = \(contract.amountPerYear.minor),
                starts_on = \(contract.startsOn), ends_on = \(contract.endsOn), rib = \(contract.account.digits),
                rib_override = \(contract.account.overrideReason), drafted_by = \(contract.draftedBy),
                drafted_at = \(contract.draftedAt), version = \(contract.version)
            WHERE id = \(contract.id) AND version = \(contract.version - 1) AND state = 'draft'
            """)
        guard written == 1 else { throw ContractError.changedMeanwhile }
    }

    static func save(_ contract: Contract, in db: any Connection) throws {
        let signature = contract.signature
        try db.execute(
            """
            UPDATE contract SET state = \(contract.state), rib = \(contract.account.digits),
                rib_override = \(contract.account.overrideReason), signed_on = \(signature?.signedOn),
                place = \(signature?.place), level = \(signature?.level), file_name = \(signature?.file.name),
                file_type = \(signature?.file.type), file_size = \(signature?.file.size),
                file_digest = \(signature?.file.digest.description), recorded_by = \(signature?.recordedBy),
                recorded_at = \(signature?.recordedAt)
            WHERE id = \(contract.id)
            """)
    }

    /// The next number of a year: one row counts, so that no two contracts get the same.
    static func nextNumber(year: Int, in db: any Connection) throws -> String {
        let number = try db.count(
            """
            INSERT INTO contract_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = contract_number.last + 1 RETURNING last
            """)
        return "CP-\(Digits.pad(year, 4))-\(Digits.pad(number, 4))"
    }

    private static func read(_ row: Row) throws -> Contract {
        Contract(
            id: try row.id(0), number: try row.text(1), call: try row.id(2), label: try row.id(3),
            dossier: try row.id(4),
            cluster: try row.optionalText(5), name: try row.localized(6), years: try row.int(9),
            amountPerYear: try row.money(10), startsOn: try row.day(11),
            account: BankAccount(stored: try row.text(12), overrideReason: try row.optionalText(13)),
            state: try row.value(14), draftedBy: try row.id(15), draftedAt: try row.instant(16),
            signature: try row.optionalDay(17).map { try signature($0, row) }, version: try row.int(26))
    }

    private static func signature(_ day: Day, _ row: Row) throws -> ContractSignature {
        ContractSignature(
            signedOn: day, place: try row.text(18), level: try row.value(19), file: try row.evidence(20),
            recordedBy: try row.id(24), recordedAt: try row.instant(25))
    }
}

extension Row {
    /// Four columns: name, type, size, digest.
    func evidence(_ first: Int) throws -> Evidence {
        let hex = try text(first + 3)
        guard let digest = SHA256Digest(hex: hex) else { throw RowError.unreadable(column: first + 3, text: hex) }
        return Evidence(
            name: try text(first), type: try value(first + 1), size: try int(first + 2), digest: digest)
    }
}
