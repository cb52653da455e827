package import Database
package import Values

extension CallStore {
    private static let extensionColumns: SQL =
        "number, from_deadline, to_deadline, reason_fr, reason_ar, reason_en, announced_at, announced_by"

    /// The notices of a call, the first one first.
    package static func extensions(of call: ID<Call>, in db: any Connection) throws -> [Extension] {
        try db.all(
            "SELECT \(extensionColumns) FROM call_extension WHERE call = \(call) ORDER BY number", read(extension:))
    }

    package static func `extension`(_ number: Int, of call: ID<Call>, in db: any Connection) throws -> Extension? {
        try db.first(
            "SELECT \(extensionColumns) FROM call_extension WHERE call = \(call) AND number = \(number)",
            read(extension:))
    }

    static func insert(_ notice: Extension, of call: ID<Call>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO call_extension (call, \(extensionColumns))
            VALUES (\(call), \(notice.number), \(notice.from), \(notice.to), \(notice.reason.fr), \(notice.reason.ar),
                \(notice.reason.en), \(notice.announcedAt), \(notice.announcedBy))
            """)
    }

    private static func read(extension row: Row) throws -> Extension {
        Extension(
            number: try row.int(0), from: try row.instant(1), to: try row.instant(2), reason: try row.localized(3),
            announcedAt: try row.instant(6), announcedBy: try row.id(7))
    }
}
