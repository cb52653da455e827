package import Database

/// One page of a record's history, the newest entries first, found by the number of the last one before it.
package struct HistoryPage: Sendable {
    package static let size = 50

    package let lines: [HistoryLine]
    /// Nothing newer is left out.
    package let isFirst: Bool
    package let hasMore: Bool

    /// Two statements, however long the history is.
    /// - Parameters:
    ///   - acts: names of acts that are left out.
    ///   - before: the number below which the page begins; nil for the newest.
    package static func read(
        _ record: RecordReference, except acts: Set<String> = [], before: Int?, in db: any Connection
    ) throws -> HistoryPage {
        let lines = try History.lines(of: record, except: LeftOutActs(acts), before: before, limit: size + 1, in: db)
        return HistoryPage(lines: Array(lines.prefix(size)), isFirst: before == nil, hasMore: lines.count > size)
    }

    /// Who did what is on it.
    package var actors: [String] { lines.map(\.actor) }
}
