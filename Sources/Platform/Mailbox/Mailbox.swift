import Access
import Foundation
package import Mail
import Phrases
package import Web

/// The messages of a demonstration, to be read in the browser. It exists only there: elsewhere nobody is ever shown another's mail.
package enum Mailbox {
    package static func module(_ folder: EmlFolder) -> Module {
        var module = Module("mailbox", phrases: Bundle.module)
        module.routes = [
            .get("/demonstration/mail", .anyone) { try list($0, folder) },
            .get("/demonstration/mail/{name}", .anyone) { try show($0, folder) },
        ]
        module.menu = [
            MenuEntry(.footer(MailboxPhrases.demonstration), MailboxPhrases.title, MailboxPaths.list, order: 90)
        ]
        return module
    }

    private static func list(_ context: Context, _ folder: EmlFolder) throws -> Response {
        let entries = try folder.entries().prefix(100).compactMap { entry in
            folder.read(entry.name).map { (entry, $0) }
        }
        return context.show(context.words(MailboxPhrases.title)) { MailboxPages.list(Array(entries), $0) }
    }

    private static func show(_ context: Context, _ folder: EmlFolder) throws -> Response {
        guard let mail = folder.read(try context.parameter("name")) else { throw Refusal.hidden }
        return context.show(mail.subject) { MailboxPages.show(mail, $0) }
    }
}

enum MailboxPaths {
    static let list: Path = "/demonstration/mail"
    static func show(_ name: String) -> Path { "/demonstration/mail/\(name)" }
}
