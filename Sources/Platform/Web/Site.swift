import Access
package import Database
package import Files
package import Phrases
package import Values

/// The product behind its HTTP surface: a request in, a response out. Tests and journeys call `respond` as the server does. A class, since
/// every request and all that answers it keeps it.
package final class Site: Sendable {
    package let modules: [Module]
    package let database: any Database
    package let files: FileStore
    package let catalogue: Catalogue
    package let clock: Clock
    package let settings: SiteSettings
    package let assets: Assets
    package let identity: Identity
    package let log: @Sendable (LogLine) -> Void
    /// Hands a mail to whatever carries mail here; throws when that fails, so that the job is tried again.
    package let deliver: @Sendable (OutgoingMail) async throws -> Void
    /// Makes PDFs; nil where nothing does, and then none is offered.
    package let renderer: Renderer?
    let router: Router
    let cache = PageCache()
    let frames = Frames()
    let acquaintances = Acquaintances()
    private let words: [Language: Words]
    private let plain: [Language: PlainPhrases]
    /// By field of the history.
    let values: [String: ValueWords]
    /// The entries of all menus, in their order.
    let menu: [MenuEntry]

    package init(
        modules: [Module], database: any Database, files: FileStore, clock: Clock, settings: SiteSettings,
        assets: Assets,
        identity: Identity, log: @escaping @Sendable (LogLine) -> Void = { _ in },
        deliver: @escaping @Sendable (OutgoingMail) async throws -> Void = { _ in throw NoMail() },
        renderer: Renderer? = nil
    ) throws {
        (self.modules, self.database, self.files, self.clock) = (modules, database, files, clock)
        (self.settings, self.assets, self.identity, self.log) = (settings, assets, identity, log)
        (self.deliver, self.renderer) = (deliver, renderer)
        catalogue = try Catalogue(
            [WebPhrases.bundle, AccessPhrases.bundle, FilePhrases.bundle] + modules.compactMap(\.phrases))
        router = Router(modules.flatMap(\.routes))
        values = modules.flatMap(\.values).byField
        menu = modules.flatMap(\.menu).sorted { ($0.order, $0.path.text) < ($1.order, $1.path.text) }
        let catalogue = catalogue
        words = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Words($0, catalogue)) })
        plain = words.mapValues(PlainPhrases.init)
    }

    package func words(_ language: Language) -> Words { words[language]! }
    func plain(_ language: Language) -> PlainPhrases { plain[language]! }

    package var migrations: [Migration] { modules.flatMap(\.migrations).sorted { $0.id < $1.id } }
}

/// One line of the log for one request, or one fault. It never holds personal data.
package struct LogLine: Sendable {
    package enum Level: Sendable { case info, warning, error }
    package let level: Level
    package let text: String
    package let fields: [(String, String)]

    package init(_ level: Level, _ text: String, _ fields: [(String, String)] = []) {
        (self.level, self.text, self.fields) = (level, text, fields)
    }
}
