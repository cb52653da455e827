import Files
import Foundation
import Values
import Web

/// Somebody at a browser: opens pages, fills the forms that they hold, follows where they lead. Knows the site only by its HTTP surface.
final class Visitor {
    private let site: Site
    private var cookies: [String: String] = [:]
    private(set) var path = "/fr"
    private(set) var page = ""

    init(_ site: Site) { self.site = site }

    /// Opens a page and remembers it.
    @discardableResult
    func open(_ path: String) async throws -> String {
        try await take(await send(.get, path, [:], .empty), path)
        return page
    }

    /// The raw answer to a request, without remembering it.
    func ask(_ path: String) async -> Response { await send(.get, path, [:], .empty) }

    /// Fills the form of the present page that posts to an address ending in `action`, sends it, and follows.
    func submit(
        _ action: String, _ typed: [(String, String)] = [], without unticked: Set<String> = [], files: [Upload] = [],
        by button: String? = nil
    ) async throws {
        let form = try form(action)
        let target = try button.map { try link(ending: $0) } ?? form.action
        for (name, _) in typed where !form.names.contains(name) {
            throw JourneyFault("\(path): the form \(action) has no field \(name)")
        }
        let filled = form.filled(typed, without: unticked)
        let answer: Response
        if form.isUpload {
            let (type, body) = Upload.encode(filled, files)
            answer = await send(.post, target, ["content-type": type], .bytes(body))
        } else {
            answer = await send(
                .post, target, ["content-type": "application/x-www-form-urlencoded"],
                .bytes(Array(filled.urlencoded.utf8)))
        }
        try await take(answer, target)
    }

    /// Fills and sends one form of the present page, and follows.
    func send(_ form: PageForm, _ typed: [(String, String)]) async throws {
        let filled = form.filled(typed)
        let (type, body) =
            form.isUpload
            ? Upload.encode(filled, []) : ("application/x-www-form-urlencoded", Array(filled.urlencoded.utf8))
        try await take(await send(.post, form.action, ["content-type": type], .bytes(body)), form.action)
    }

    /// The form of the present page that posts to an address ending in `action`.
    func form(_ action: String) throws -> PageForm {
        guard let form = PageForm.all(in: page).first(where: { $0.action.hasSuffix(action) }) else {
            let known = PageForm.all(in: page).map(\.action).joined(separator: ", ")
            throw JourneyFault("\(path): no form posts to …\(action); there are \(known.isEmpty ? "none" : known)")
        }
        return form
    }

    /// The address of a button that posts its form elsewhere.
    private func link(ending suffix: String) throws -> String {
        let targets = page.matches(of: #/formaction="([^"]*)"/#).map { String($0.1) }
        guard let target = targets.first(where: { $0.hasSuffix(suffix) }) else {
            throw JourneyFault("\(path): no button posts to …\(suffix)")
        }
        return target
    }

    /// The first link of the present page that matches, without its language.
    func link(_ pattern: Regex<(Substring, Substring)>) throws -> String {
        guard let match = page.firstMatch(of: pattern) else { throw JourneyFault("\(path): no such link") }
        return String(match.1)
    }

    private func take(_ answer: Response, _ asked: String) async throws {
        if answer.status == .seeOther, let location = answer.header("location") {
            return try await take(await send(.get, location, [:], .empty), location)
        }
        guard let bytes = answer.body.bytes else { throw JourneyFault("\(asked): a file, not a page") }
        let text = String(decoding: bytes, as: UTF8.self)
        guard answer.status == .ok else {
            throw JourneyFault("\(asked) answered \(answer.status.rawValue): \(Self.told(text))")
        }
        (path, page) = (asked, text)
    }

    /// What a page that refuses says.
    private static func told(_ html: String) -> String {
        let main = html.firstMatch(of: #/<main[^>]*>([\s\S]*)<\/main>/#).map { String($0.1) } ?? html
        let faults = main.matches(of: #/<p class="says"[^>]*>([\s\S]*?)<\/p>/#).map { String($0.1) }
        let text = (faults.isEmpty ? [main] : faults).joined(separator: " | ")
        return String(text.replacing(#/<[^>]+>/#, with: " ").replacing(#/\s+/#, with: " ").prefix(400))
    }

    private func send(_ method: Web.Method, _ path: String, _ more: [String: String], _ body: Files.RequestBody) async
        -> Response
    {
        let full =
            path.hasPrefix("/fr") || path.hasPrefix("/ar") || path.hasPrefix("/en")
            ? path : "/fr" + (path == "/" ? "" : path)
        let parts = full.split(separator: "?", maxSplits: 1).map(String.init)
        var headers = more
        headers["cookie"] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        let answer = await site.respond(
            to: Request(method, parts[0], query: parts.count == 2 ? parts[1] : "", headers: headers, body: body))
        for (name, value) in answer.headers where name == "set-cookie" {
            let pair = value.split(separator: ";")[0].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = value.contains("Max-Age=0") ? nil : String(pair[1])
        }
        return answer
    }
}

/// A deviation from what the journey expects: it ends there.
struct JourneyFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
