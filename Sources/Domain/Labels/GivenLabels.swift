package import Database
package import Dossiers
package import Values

/// A label that was signed on this platform, as counters see it.
package struct GivenLabel: Sendable, Equatable {
    /// nil for a candidate that the directory does not hold.
    package let cluster: String?
    package let dossier: ID<Dossier>
    /// It holds on the day asked for: not ended, suspended or withdrawn.
    package let isValid: Bool

    /// Those that hold from `day` or earlier. One statement.
    package static func all(on day: Day, in db: any Connection) throws -> [GivenLabel] {
        try db.all(
            """
            SELECT cluster, dossier, valid_until, state FROM label WHERE state <> 'proposed' AND granted_on <= \(day)
            ORDER BY id
            """
        ) { row in
            GivenLabel(
                cluster: try row.optionalText(0), dossier: try row.id(1),
                isValid: try row.day(2) >= day && row.text(3) == Label.State.valid.rawValue)
        }
    }
}
