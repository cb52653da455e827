package import Calls
package import Database
package import Values

/// The officer's list of a call: what was deposited, by number, fifty a page.
package struct DossierList: Sendable {
    package var call: ID<Call>
    package var state: Dossier.State?
    package var track: TrackID?
    /// As typed; folded here.
    package var search: String?
    /// The number within the call after which the page begins.
    package var after: Int
    /// Dossiers that whoever asks may know nothing of: a SELECT of their ids.
    package var barred: SQL?
    package static let pageSize = 50
    /// More words than this are not looked at.
    private static let mostWords = 8

    package init(
        call: ID<Call>, state: Dossier.State? = nil, track: TrackID? = nil, search: String? = nil, after: Int = 0,
        barred: SQL? = nil
    ) {
        (self.call, self.state, self.track, self.search, self.after) = (call, state, track, search, after)
        self.barred = barred
    }

    /// What the list shows of one dossier.
    package struct Line: Sendable, Equatable {
        package let id: ID<Dossier>
        package let number: String
        package let ordinal: Int
        package let name: Localized
        package let track: TrackID
        package let state: Dossier.State
        package let members: Int?
        package let submittedAt: Instant
        package let progress: ReadingProgress?
    }

    /// One statement, whatever the length of the list: seeks by `(call, ordinal)` or `(call, state, ordinal)`.
    /// - Returns: the page, and whether more follow.
    package func page(in db: any Connection) throws -> (lines: [Line], hasMore: Bool) {
        var conditions: [SQL] = ["call = \(call)", "ordinal > \(after)"]
        if let state, state != .draft, state != .withdrawn {
            conditions.append("state = \(state)")
        } else {
            conditions.append("state NOT IN ('draft', 'withdrawn')")
        }
        if let barred { conditions.append("id NOT IN (\(barred))") }
        if let track { conditions.append("track = \(track)") }
        for word in SearchKey.fold(search ?? "").split(separator: " ").prefix(Self.mostWords) {
            conditions.append("search_key LIKE \("%" + word + "%")")
        }
        let lines = try db.all(
            """
            SELECT id, number, ordinal, name_fr, name_ar, name_en, track, state, members, submitted_at, readers, readings, score
            FROM dossier WHERE \(conditions.joined(" AND ")) ORDER BY ordinal LIMIT \(Self.pageSize + 1)
            """
        ) { row in
            Line(
                id: try row.id(0), number: try row.text(1), ordinal: try row.int(2), name: try row.localized(3),
                track: try row.value(6), state: try row.value(7), members: try row.optionalInt(8),
                submittedAt: try row.instant(9), progress: try ReadingProgress(row, from: 10))
        }
        return (Array(lines.prefix(Self.pageSize)), lines.count > Self.pageSize)
    }
}
