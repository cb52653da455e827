import Access
import Database
import Phrases
import Web

/// Every page of this module is public and kept in memory.
enum ProgrammeRoutes {
    static func all(_ slots: Slots) -> [Route] {
        [
            .get("/", .anyone, cached: true) { context in
                try await show(context, ProgrammePhrases.homeName) {
                    try HomePage(page: $0, slots: slots, db: $1).body()
                }
            },
            .get("/programme", .anyone, cached: true) { context in
                try await show(context, ProgrammePhrases.programmeTitle) {
                    try ProgrammePage(page: $0, slots: slots, db: $1).body()
                }
            },
            .get("/sources", .anyone, cached: true) { context in
                try await show(context, ProgrammePhrases.sourcesTitle) {
                    SourcesPage(page: $0, book: try SourceStore.book(in: $1)).body
                }
            },
            notice("/legal", NoticePhrases.legalTitle, Notices.legal),
            notice("/privacy", NoticePhrases.privacyTitle, Notices.privacy),
            notice("/contact", NoticePhrases.contactTitle, Notices.contact),
            notice("/accessibility", NoticePhrases.accessibilityTitle, Notices.accessibility),
        ]
    }

    private static func show(
        _ context: Context, _ title: Phrase, _ body: @escaping @Sendable (Page, any Connection) throws -> HTML
    ) async throws -> Response {
        let page = context.page
        let html = try await context.site.database.read { try body(page, $0) }
        return context.show(page.text(title)) { _ in html }
    }

    private static func notice(
        _ pattern: StaticString, _ title: Phrase, _ body: @escaping @Sendable (Page) -> HTML
    ) -> Route {
        .get(pattern, .anyone, cached: true) { context in context.show(context.page.text(title), body) }
    }
}
