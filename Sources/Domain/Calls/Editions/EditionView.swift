import Database
import Record
import Values

/// Everything that the page of an edition shows.
struct EditionView: Sendable {
    let edition: Edition
    let extensions: [EditionExtension]
    let candidates: [EditionCluster]
    let laureates: [EditionCluster]
    /// Names of the directory's clusters; one that is not in it shows its id without a link.
    let names: [String: Localized]
    let template: CallTemplate?
    let sources: [EditionSource]

    static func read(_ id: String, _ slots: CallSlots, in db: any Connection) throws -> EditionView? {
        guard let edition = try EditionStore.find(id, in: db) else { return nil }
        let extensions = try EditionStore.extensions(of: id, in: db)
        let candidates = try EditionStore.clusters(.candidate, of: id, in: db)
        let laureates = try EditionStore.clusters(.laureate, of: id, in: db)
        let quoted =
            edition.citation.sources + extensions.flatMap(\.citation.sources)
            + [edition.results.source].compactMap(\.self) + edition.citation.conflicts.compactMap(\.source)
        return EditionView(
            edition: edition, extensions: extensions, candidates: candidates, laureates: laureates,
            names: try slots.names.clusters(Array(Set((candidates + laureates).map(\.cluster))), db),
            template: try CallTemplateStore.loaded(in: db), sources: try EditionSource.read(quoted, in: db))
    }
}

/// A text that the record quotes.
struct EditionSource: Sendable {
    let id: String
    let title: String
    let publisher: String
    let date: PartialDate?
    let address: String?

    /// In the order in which they are quoted, each once.
    static func read(_ ids: [String], in db: any Connection) throws -> [EditionSource] {
        let found = try db.all("SELECT id, title, publisher, date, address FROM source WHERE id IN \(list: ids)") {
            EditionSource(
                id: try $0.text(0), title: try $0.text(1), publisher: try $0.text(2),
                date: try $0.optionalPartialDate(3), address: try $0.optionalText(4))
        }
        return found.sorted { (ids.firstIndex(of: $0.id) ?? 0) < (ids.firstIndex(of: $1.id) ?? 0) }
    }
}
