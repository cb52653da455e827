package import Calls
package import Database
package import Dossiers
package import Values

/// Every statement about labels.
package enum LabelStore {
    private static let columns: SQL = """
        id, call, dossier, cluster, call_number, dossier_number, decided_on, name_fr, name_ar, name_en, granted_on, valid_until,
        state, proposed_by, proposed_at, number, code, authority_fr, authority_ar, authority_en, signed_by, signed_at, digest,
        chain_length, chain_hash
        """

    package static func find(_ id: ID<Label>, in db: any Connection) throws -> Label? {
        try db.first("SELECT \(columns) FROM label WHERE id = \(id)", read)
    }

    package static func find(_ ids: [ID<Label>], in db: any Connection) throws -> [ID<Label>: Label] {
        let labels = try db.all("SELECT \(columns) FROM label WHERE id IN \(list: ids)", read)
        return Dictionary(uniqueKeysWithValues: labels.map { ($0.id, $0) })
    }

    package static func find(code: LabelCode, in db: any Connection) throws -> Label? {
        try db.first("SELECT \(columns) FROM label WHERE code = \(code)", read)
    }

    package static func find(number: String, in db: any Connection) throws -> Label? {
        try db.first("SELECT \(columns) FROM label WHERE number = \(number)", read)
    }

    package static func find(dossier: ID<Dossier>, in db: any Connection) throws -> Label? {
        try db.first("SELECT \(columns) FROM label WHERE dossier = \(dossier)", read)
    }

    package static func find(dossiers: [ID<Dossier>], in db: any Connection) throws -> [Label] {
        try db.all("SELECT \(columns) FROM label WHERE dossier IN \(list: dossiers)", read)
    }

    /// All labels of a call, proposals too, in the order of the dossiers' numbers.
    package static func of(_ call: ID<Call>, in db: any Connection) throws -> [Label] {
        try db.all("SELECT \(columns) FROM label WHERE call = \(call) ORDER BY dossier_number, id", read)
    }

    /// Whether another dossier of the same call has given this cluster of the directory a label that stands in one of `states`.
    static func stands(
        for cluster: String?, in call: ID<Call>, besides dossier: ID<Dossier>, as states: [Label.State],
        _ db: any Connection
    ) throws -> Bool {
        guard let cluster else { return false }
        return try db.exists(
            """
            SELECT 1 FROM label WHERE cluster = \(cluster) AND call = \(call) AND dossier <> \(dossier)
                AND state IN \(list: states.map(\.rawValue)) LIMIT 1
            """
        )
    }

    /// The labels given to a cluster of the directory, the newest first; never a proposal.
    package static func of(cluster: String, in db: any Connection) throws -> [Label] {
        try db.all(
            """
            SELECT \(columns) FROM label WHERE cluster = \(cluster) AND state <> 'proposed'
            ORDER BY granted_on DESC, id DESC LIMIT 50
            """, read)
    }

    /// Proposals that wait for the second person, the oldest first.
    package static func proposed(in db: any Connection) throws -> [Label] {
        try db.all("SELECT \(columns) FROM label WHERE state = 'proposed' ORDER BY id LIMIT 50", read)
    }

    /// Labels that were not suspended or withdrawn, the newest first; 50 at most.
    package static func valid(in db: any Connection) throws -> [Label] {
        try db.all("SELECT \(columns) FROM label WHERE state = 'valid' ORDER BY id DESC LIMIT 50", read)
    }

    /// The labels that were signed last and hold, the newest first.
    static func lastSigned(limit: Int, in db: any Connection) throws -> [Label] {
        try db.all(
            "SELECT \(columns) FROM label WHERE state = 'valid' ORDER BY signed_at DESC, id DESC LIMIT \(limit)", read)
    }

    static func insert(_ label: Label, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO label (id, call, dossier, cluster, call_number, dossier_number, decided_on, name_fr, name_ar, name_en,
                granted_on, valid_until, state, proposed_by, proposed_at)
            VALUES (\(label.id), \(label.call), \(label.dossier), \(label.cluster), \(label.callNumber),
                \(label.dossierNumber), \(label.decidedOn), \(label.name.fr), \(label.name.ar), \(label.name.en),
                \(label.grantedOn), \(label.validUntil), \(label.state), \(label.proposedBy), \(label.proposedAt))
            """)
    }

    static func save(_ label: Label, in db: any Connection) throws {
        let signature = label.signature
        try db.execute(
            """
            UPDATE label SET name_fr = \(label.name.fr), name_ar = \(label.name.ar), name_en = \(label.name.en),
                granted_on = \(label.grantedOn), valid_until = \(label.validUntil), state = \(label.state),
                proposed_by = \(label.proposedBy), proposed_at = \(label.proposedAt),
                number = \(signature?.number), code = \(signature?.code), authority_fr = \(signature?.authority.fr),
                authority_ar = \(signature?.authority.ar), authority_en = \(signature?.authority.en),
                signed_by = \(signature?.signedBy), signed_at = \(signature?.signedAt), digest = \(signature?.digest),
                chain_length = \(signature?.chainLength), chain_hash = \(signature?.chainHash)
            WHERE id = \(label.id)
            """)
    }

    /// The directory has come to hold the cluster to which it was given.
    static func place(_ id: ID<Label>, with cluster: String, in db: any Connection) throws {
        try db.execute("UPDATE label SET cluster = \(cluster) WHERE id = \(id) AND cluster IS NULL")
    }

    /// Takes back a proposal. A label that was signed stays for good.
    static func remove(proposal id: ID<Label>, in db: any Connection) throws {
        try db.execute("DELETE FROM label WHERE id = \(id) AND state = 'proposed'")
    }

    /// The next number of a year: one row counts, so that no two labels get the same.
    static func nextNumber(year: Int, in db: any Connection) throws -> String {
        let number = try db.count(
            """
            INSERT INTO label_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = label_number.last + 1 RETURNING last
            """)
        return "LAB-\(Digits.pad(year, 4))-\(Digits.pad(number, 4))"
    }

    private static func read(_ row: Row) throws -> Label {
        Label(
            id: try row.id(0), call: try row.id(1), dossier: try row.id(2), cluster: try row.optionalText(3),
            callNumber: try row.text(4), dossierNumber: try row.text(5), decidedOn: try row.day(6),
            name: try row.localized(7), grantedOn: try row.day(10), validUntil: try row.day(11),
            state: try row.value(12), proposedBy: try row.id(13), proposedAt: try row.instant(14),
            signature: row.isNull(15) ? nil : try signature(row))
    }

    private static func signature(_ row: Row) throws -> Label.Signature {
        Label.Signature(
            number: try row.text(15), code: LabelCode(stored: try row.text(16)), authority: try row.localized(17),
            signedBy: try row.id(20), signedAt: try row.instant(21), digest: try row.text(22),
            chainLength: try row.int(23), chainHash: try row.text(24))
    }
}
