import Files
import Foundation
package import Values
package import Web

/// A browser without a screen: keeps cookies, remembers the last page, and signs forms with what that page holds.
package actor Browser {
    package nonisolated let site: Site
    package let language: Language
    package private(set) var cookies: [String: String] = [:]
    private var lastSignature: String?
    package var address = "127.0.0.1"

    package init(_ site: Site, _ language: Language = .fr) { (self.site, self.language) = (site, language) }

    package func set(address: String) { self.address = address }
    package func set(cookie name: String, _ value: String?) { cookies[name] = value }

    /// `path` may hold a query; a language is put before it unless it has one.
    @discardableResult
    package func get(_ path: String) async -> Answer { await send(.get, path, type: nil, body: .empty) }

    /// Posts a form, signed from the page `page`, else from the last page that held a form, else from `path` itself,
    /// else from the sign-in page.
    @discardableResult
    package func post(_ path: String, _ fields: [(String, String)] = [], from page: String? = nil) async -> Answer {
        let form = Form(await signed(fields, path, page))
        return await send(
            .post, path, type: "application/x-www-form-urlencoded", body: .bytes(Array(form.urlencoded.utf8)))
    }

    /// Posts a form without any signature.
    package func postUnsigned(_ path: String, _ fields: [(String, String)]) async -> Answer {
        await send(
            .post, path, type: "application/x-www-form-urlencoded",
            body: .bytes(Array(Form(fields).urlencoded.utf8)))
    }

    /// Posts a form with files: field, file name, type, bytes.
    @discardableResult
    package func upload(
        _ path: String, _ fields: [(String, String)] = [], files: [(String, String, String, [UInt8])],
        from page: String? = nil
    ) async -> Answer {
        let boundary = "grappe-test-\(UUID().uuidString)"
        var body: [UInt8] = []
        for (name, value) in await signed(fields, path, page) {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, file, type, bytes) in files {
            let head = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\nContent-Type: \(type)"
            body += Array("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return await send(.post, path, type: "multipart/form-data; boundary=\(boundary)", body: .bytes(body))
    }

    /// Posts, then opens the page to which the answer leads.
    @discardableResult
    package func postAndFollow(_ path: String, _ fields: [(String, String)] = [], from page: String? = nil) async
        -> Answer
    {
        let answer = await post(path, fields, from: page)
        guard let location = answer.location else { return answer }
        return await get(location)
    }

    package struct CouldNotSignIn: Error { package let status: Int }

    package func signIn(_ email: String, _ password: String = TestSite.password) async throws {
        let answer = await post("/session", [("email", email), ("password", password)], from: "/session")
        guard answer.status == 303 else { throw CouldNotSignIn(status: answer.status) }
        lastSignature = nil
        await get("/home")
    }

    private func signed(_ fields: [(String, String)], _ path: String, _ page: String?) async -> [(String, String)] {
        if let page { await get(page) } else if lastSignature == nil { await get(path) }
        if lastSignature == nil { await get("/session") }
        return fields + (lastSignature.map { [("csrf", $0)] } ?? [])
    }

    private func send(_ method: Web.Method, _ path: String, type: String?, body: RequestBody) async -> Answer {
        let full = Self.hasLanguage(path) ? path : "/\(language.rawValue)" + (path == "/" ? "" : path)
        let parts = full.split(separator: "?", maxSplits: 1).map(String.init)
        var headers = ["cookie": cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")]
        headers["content-type"] = type
        let request = Request(
            method, parts[0], query: parts.count == 2 ? parts[1] : "", headers: headers, body: body,
            remoteAddress: address)
        let answer = Answer(await site.respond(to: request))
        for cookie in answer.cookies {
            cookies[cookie.name] = cookie.isRemoved ? nil : cookie.value
        }
        if let signature = answer.signature { lastSignature = signature }
        return answer
    }

    private static func hasLanguage(_ path: String) -> Bool {
        Language.allCases.contains {
            path == "/\($0.rawValue)" || path.hasPrefix("/\($0.rawValue)/") || path.hasPrefix("/\($0.rawValue)?")
        }
    }
}
