import Database
import Programmes
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
    let book: SourceBook

    static func read(_ id: String, _ slots: CallSlots, in db: any Connection) throws -> EditionView? {
        guard let edition = try EditionStore.find(id, in: db) else { return nil }
        let extensions = try EditionStore.extensions(of: id, in: db)
        let candidates = try EditionStore.clusters(.candidate, of: id, in: db)
        let laureates = try EditionStore.clusters(.laureate, of: id, in: db)
        return EditionView(
            edition: edition, extensions: extensions, candidates: candidates, laureates: laureates,
            names: try slots.names.clusters(Array(Set((candidates + laureates).map(\.cluster))), db),
            template: try CallTemplateStore.loaded(in: db), book: try SourceStore.book(in: db))
    }
}
