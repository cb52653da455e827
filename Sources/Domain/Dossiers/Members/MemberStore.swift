package import Database
package import Values

/// Every statement about the register of members that a dossier holds.
package enum MemberStore {
    /// In the order in which they were written down.
    package static func all(of dossier: ID<Dossier>, in db: any Connection) throws -> [Member] {
        try db.all(allStatement(of: dossier)) { row in
            Member(
                name: try row.text(0), kind: try row.value(1), size: try row.optionalText(2).flatMap { Int($0) },
                ice: try row.optionalText(3).map { ICE(stored: $0) }, region: try row.optionalText(4),
                college: try row.optionalText(5), joined: try row.optionalDay(6), isFeePaid: try row.bool(7))
        }
    }

    static func allStatement(of dossier: ID<Dossier>) -> SQL {
        """
        SELECT name, type, size, ice, region, college, joined, fee_paid FROM dossier_member
        WHERE dossier = \(dossier) ORDER BY position
        """
    }

    /// The whole register anew.
    package static func replace(_ members: [Member], of dossier: ID<Dossier>, in db: any Connection) throws {
        try db.execute("DELETE FROM dossier_member WHERE dossier = \(dossier)")
        for (position, member) in members.enumerated() {
            try db.execute(
                """
                INSERT INTO dossier_member (dossier, position, name, type, size, ice, region, college, joined, fee_paid)
                VALUES (\(dossier), \(position), \(member.name), \(member.kind), \(member.size.map { String($0) }),
                    \(member.ice), \(member.region), \(member.college), \(member.joined), \(member.isFeePaid))
                """)
        }
    }
}
