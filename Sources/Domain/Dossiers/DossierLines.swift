package import Calls
import Database
package import Values

/// A page of the officer's list, as it is shown in one language.
package struct DossierLines: Sendable {
    /// What the list shows of one dossier. Its texts lie in `texts`.
    package struct Line: Sendable, Equatable {
        package let id: TextBlock.Place
        package let number: TextBlock.Place
        package let ordinal: Int
        package let name: ShownText?
        /// Its place in `tracks`.
        package let track: Int
        /// Its place in `states`.
        package let state: Int
        package let members: Int?
        package let submittedAt: Instant
        package let progress: ReadingProgress?
    }

    package private(set) var all: [Line] = []
    package private(set) var texts: TextBlock
    /// Those of the lines, each once.
    package private(set) var tracks: [TrackID] = []
    package private(set) var states: [Dossier.State] = []
    package internal(set) var hasMore = false
    private let language: Language
    private var trackTexts = DistinctTexts()
    private var stateTexts = DistinctTexts()

    init(language: Language) {
        self.language = language
        // An id, a number and a name for each.
        texts = TextBlock(capacity: DossierList.pageSize * 128)
        all.reserveCapacity(DossierList.pageSize)
    }

    mutating func read(_ row: Row) throws {
        let track = try row.number(6, in: &trackTexts)
        if track == tracks.count { tracks.append(try row.value(6)) }
        let state = try row.number(7, in: &stateTexts)
        if state == states.count { states.append(try row.value(7)) }
        all.append(
            Line(
                id: try row.text(0, in: &texts), number: try row.text(1, in: &texts), ordinal: try row.int(2),
                name: row.shown(3, to: language, in: &texts), track: track, state: state,
                members: try row.optionalInt(8), submittedAt: try row.instant(9),
                progress: try ReadingProgress(row, from: 10)))
    }
}
