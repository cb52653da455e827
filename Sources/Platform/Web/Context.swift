package import Access
import Database
package import Files
package import Phrases
package import Values

/// A request that was found its route and its actor: what a handler works with. A class, since all that answers it keeps it.
package final class Context: Sendable {
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
    package let form: Form
    package let files: [ReceivedFile]
    package let fileFaults: [String: FileFault]
    /// Why a form with files ended before its end; the fields that had come until then are in `form`, and no file was kept.
    package let receptionFault: FileFault?
    /// The instant at which the whole request had arrived, its body too: read once, used for every rule and deadline of
    /// this request.
    package let now: Instant

    package convenience init(
        site: Site, request: Request, language: Language, words: Words, actor: Actor, seed: String, path: Path,
        parameters: [String: String], query: Form, now: Instant
    ) {
        self.init(
            site: site, request: request, language: language, words: words, actor: actor, seed: seed, path: path,
            parameters: parameters, query: query, Posted(now: now))
    }

    init(
        site: Site, request: Request, language: Language, words: Words, actor: Actor, seed: String, path: Path,
        parameters: [String: String], query: Form, _ posted: Posted
    ) {
        (self.site, self.request, self.language, self.words) = (site, request, language, words)
        (self.actor, self.seed, self.path, self.parameters, self.query) = (actor, seed, path, parameters, query)
        (form, files, fileFaults) = (posted.form, posted.files, posted.fileFaults)
        (receptionFault, now) = (posted.receptionFault, posted.now)
    }

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

/// What a form brought with it, and when all of it had arrived.
struct Posted {
    var form = Form()
    var files: [ReceivedFile] = []
    var fileFaults: [String: FileFault] = [:]
    var receptionFault: FileFault?
    var now: Instant
}

extension Context {
    func with(actor: Actor, seed: String, parameters: [String: String]) -> Context {
        Context(
            site: site, request: request, language: language, words: words, actor: actor, seed: seed, path: path,
            parameters: parameters, query: query,
            Posted(form: form, files: files, fileFaults: fileFaults, receptionFault: receptionFault, now: now))
    }

    /// The same, with what was posted.
    func with(_ posted: Posted) -> Context {
        Context(
            site: site, request: request, language: language, words: words, actor: actor, seed: seed, path: path,
            parameters: parameters, query: query, posted)
    }

    /// The same question, asked by nobody.
    func forEverybody(_ parameters: [String: String]) -> Context {
        Context(
            site: site, request: request.withoutReader, language: language, words: words, actor: .anonymous, seed: "",
            path: path, parameters: parameters, query: query, now: now)
    }
}
