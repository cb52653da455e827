import Database
import Phrases
import Values
import Web

/// Something that came about: an opening, an extension, a decision, a signature.
struct Happening: Sendable {
    enum Kind: Sendable { case opened, extended, decided, signed }

    let date: PartialDate
    let kind: Kind
    let name: Localized
    let detail: Phrase?
    let path: Path

    private static let shown = 6

    /// The latest ones, the newest first.
    static func latest(_ results: CallResults = .none, in db: any Connection) throws -> [Happening] {
        let all = try here(results, in: db) + EditionStore.all(in: db).flatMap { try told(of: $0, in: db) }
        return Array(all.sorted { $0.date > $1.date }.prefix(shown))
    }

    /// Of the calls of this platform.
    private static func here(_ results: CallResults, in db: any Connection) throws -> [Happening] {
        try CallStore.published(limit: shown, in: db).flatMap { call -> [Happening] in
            let opened = call.publishedAt.map { PartialDate($0.localDay) }.map { date in
                Happening(date: date, kind: .opened, name: call.name, detail: nil, path: CallPaths.call(call.id))
            }
            let extensions = try CallStore.extensions(of: call.id, in: db).compactMap { notice in
                PartialDate(notice.announcedAt.localDay.description).map { date in
                    Happening(
                        date: date, kind: .extended, name: call.name,
                        detail: CallPagePhrases.extendedTo(LocalTime(notice.to), notice.reason),
                        path: CallPaths.notice(notice.number, of: call.id))
                }
            }
            let reached = try CallStore.reached(of: call.id, in: db)
            let published = reached[.results] == nil ? nil : try results.of(call.id, db)
            let steps: [(TimetableStep.Step, Kind)] = [(.results, .decided), (.contracts, .signed)]
            let acts = steps.compactMap { step, kind in
                reached[step].map { PartialDate($0.localDay) }.map { date in
                    let result = kind == .decided ? published : nil
                    return Happening(
                        date: date, kind: kind, name: call.name,
                        detail: result.map { EditionPhrases.laureateCount($0.selected) },
                        path: result?.path ?? CallPaths.call(call.id))
                }
            }
            return [opened].compactMap(\.self) + extensions + acts
        }
    }

    /// Of an edition of the record.
    private static func told(of edition: Edition, in db: any Connection) throws -> [Happening] {
        let path = CallPaths.edition(edition.id)
        func one(_ date: PartialDate?, _ kind: Kind, _ detail: Phrase?) -> [Happening] {
            date.map { [Happening(date: $0, kind: kind, name: edition.name, detail: detail, path: path)] } ?? []
        }
        let extensions = try EditionStore.extensions(of: edition.id, in: db).flatMap { notice in
            one(
                notice.announced, .extended, notice.to.time.map { CallPagePhrases.extendedTo($0, notice.reason) })
        }
        return one(edition.launched, .opened, nil) + extensions
            + one(
                edition.results.published ?? edition.results.decided, .decided,
                edition.laureateCount.map { EditionPhrases.laureateCount($0) })
            + one(edition.contractsSigned, .signed, nil)
    }
}
