package import Access
import Database
package import Files
package import Phrases
package import Values

/// A request that was found its route and its actor: what a handler works with.
package struct Context: Sendable {
    package let site: Site
    package let request: Request
    package let language: Language
    package let words: Words
    package let actor: Actor
    /// What forms are signed with: the session's token, or the visitor's cookie.
    package let seed: String
    /// The path without its language, and the query, as links and redirects use them.
    package let path: Path
    package let parameters: [String: String]
    package let query: Form
    package var form = Form()
    package var files: [ReceivedFile] = []
    package var fileFaults: [String: FileFault] = [:]
    /// Why a form with files ended before its end; the fields that had come until then are in `form`, and no file was kept.
    package var receptionFault: FileFault?
    /// The instant at which the whole request had arrived, its body too: read once, used for every rule and deadline of
    /// this request.
    package internal(set) var now: Instant

    /// The id in the path; a text that cannot be an id is an unknown one.
    package func id<Entity>(_ name: String = "id") throws -> ID<Entity> {
        guard let id = parameters[name].flatMap({ ID<Entity>($0) }) else { throw Refusal.hidden }
        return id
    }

    package func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw Refusal.hidden }
        return value
    }

    /// After a form: to `path`, in the reader's language.
    package func redirect(_ path: Path) -> Response { .redirect(path.inLanguage(language).text) }

    /// After a form: to `path`, saying there that it is done.
    package func redirect(_ path: Path, saying phrase: Phrase) -> Response {
        var response = redirect(path)
        response.setCookie(
            "said", Said.sealed(words(phrase), site.settings.key), secure: site.settings.isSecure, maxAge: 60)
        return response
    }

    package var page: Page { Page(self) }

    /// The whole page around `body`.
    package func show(
        _ title: String, status: Status = .ok, layout: Layout.Kind = .open, _ body: (Page) -> HTML
    ) -> Response {
        let page = Page(self)
        return .html(Layout.render(page, title: title, kind: layout, body(page)), status: status)
    }
}
