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
    /// The reader's: in which names are read where they are known in it.
    package var language = Language.fr
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

    /// Without those of `barred`, a SELECT of ids.
    func leavingOut(_ barred: SQL?) -> DossierList {
        var list = self
        list.barred = barred
        return list
    }

    /// One statement, whatever the length of the list: seeks by `(call, ordinal)` or `(call, state, ordinal)`.
    package func page(in db: any Connection) throws -> DossierLines {
        var lines = DossierLines(language: language)
        try db.query(statement) { row in
            // The last one only tells that more follow.
            if lines.all.count == Self.pageSize { lines.hasMore = true } else { try lines.read(row) }
        }
        return lines
    }

    /// What `page` asks, for `Connection.foresee`.
    var statement: SQL {
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
        return """
            SELECT id, number, ordinal, name_fr, name_ar, name_en, track, state, members, submitted_at, readers, readings, score
            FROM dossier WHERE \(conditions.joined(" AND ")) ORDER BY ordinal LIMIT \(Self.pageSize + 1)
            """
    }
}
