import Access
import Database
import Files
import Synchronization
import TestSupport
import Testing
import Values

@testable import Web

@Suite struct AnswerTests {
    private let visitor = String(repeating: "v", count: 32)

    @Test func aPageIsReadEvenWhereItsReadingCannotBeNoted() async throws {
        let stand = try await Stand()
        #expect(await stand.get("/fr/mine", cookie: "session=\(Stand.unnoted)").status == .ok)
        let lines = stand.lines.withLock { $0 }
        #expect(lines.map(\.text) == ["session not noted", "request"])
        #expect(lines.first?.level == .warning)
        #expect(!lines.contains { $0.fields.contains { $0.1.contains(Stand.unnoted) } })
    }

    @Test(arguments: ["http://grappe.test", "https://grappe.test"]) func everyAnswerIsHardened(base: String)
        async throws
    {
        let stand = try await Stand(baseURL: base)
        let css = stand.site.assets.url("css/grappe.css")
        let paths: [(Method, String)] = [
            (.get, "/"), (.get, "/fr"), (.get, "/fr/page"), (.get, "/fr/nowhere"), (.get, "/fr/things/broken"),
            (.get, "/fr/things/refused"), (.get, "/fr/things/file"), (.get, "/fr/mine"), (.post, "/fr/form"),
            (.post, "/fr/page"),
            (.get, "/fr/form"), (.get, css), (.get, "/static/x.css"), (.get, "/healthz"), (.get, "/readyz"),
            (.head, "/fr/page"),
            (.other, "/fr/page"), (.get, "/favicon.ico"), (.get, "/fr/%FF"),
            (.get, "/" + String(repeating: "x", count: 9_000)),
        ]
        for (method, path) in paths {
            let answer = await stand.send(method, path)
            #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true, "\(path)")
            #expect(answer.header("content-security-policy")?.contains("unsafe") == false)
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(answer.header("x-frame-options") == "DENY")
            #expect(answer.header("referrer-policy") == "same-origin")
            #expect(answer.header("permissions-policy") != nil)
            #expect((answer.header("strict-transport-security") != nil) == (base.hasPrefix("https")))
            #expect(answer.header("cache-control") != nil, "\(path)")
        }
    }

    @Test func behindTLSCookiesAreOfThisHostOnly() async throws {
        let stand = try await Stand(baseURL: "https://grappe.test")
        let page = await stand.get("/ar/page", ["accept-language": "fr"])
        #expect(page.cookies.count == 2)
        for cookie in page.cookies {
            #expect(cookie.hasPrefix("__Host-"))
            for attribute in ["; Path=/", "; SameSite=Lax", "; HttpOnly", "; Secure"] {
                #expect(cookie.contains(attribute))
            }
            #expect(!cookie.contains("Domain"))
        }
        // A neighbour's cookie without the prefix is nobody's.
        #expect(await stand.get("/fr/mine", cookie: "session=\(Stand.signedIn)").status == .seeOther)
        #expect(await stand.get("/fr/mine", cookie: "__Host-session=\(Stand.signedIn)").status == .ok)
        let forged = await stand.post("/fr/form", [stand.signature(visitor)], cookie: "visitor=\(visitor)")
        #expect(forged.status == .forbidden)
    }

    @Test func headIsAsGetWithoutTheBody() async throws {
        let stand = try await Stand()
        for path in [
            "/fr/public", "/fr/page", "/fr/nowhere", "/fr/things/file", stand.site.assets.url("css/grappe.css"),
            "/healthz",
        ] {
            let (get, head) = (await stand.get(path), await stand.send(.head, path))
            #expect(head.status == get.status)
            #expect(head.body.count == 0)
            // A signature may differ from page to page, never its length.
            #expect(head.header("content-length") == String(get.body.count), "\(path)")
        }
    }

    @Test func otherMethodsAreToldWhichThereAre() async throws {
        let stand = try await Stand()
        for (method, path, allow) in [
            (Method.post, "/fr/page", "GET, HEAD"), (.get, "/fr/form", "POST"), (.other, "/fr/page", "GET, HEAD, POST"),
            (.post, stand.site.assets.url("css/grappe.css"), "GET, HEAD, POST"),
        ] {
            let answer = await stand.send(method, path)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.header("allow") == allow)
        }
    }

    /// Where a form comes back with faults, the links to the other languages lead to the page that holds it.
    @Test func anAddressOfFormsLeadsToThePageAboveIt() async throws {
        let stand = try await Stand()
        for path in ["/ar/things/a%20b/act/b", "/ar/things/a%20b/act/b?x=1"] {
            let parts = path.split(separator: "?")
            let answer = await stand.get(String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "")
            #expect(answer.status == .seeOther)
            #expect(answer.header("location") == "/ar/things/a%20b")
        }
    }

    @Test(arguments: [
        "/fr/%", "/fr/%zz", "/fr/things/%00", "/fr/things/%FF", "/fr/things/%C3%28", "/fr/..%2f..%2fetc",
        "/fr/../../etc/passwd",
        "/fr/things/", "/fr/things/a/b", "/fr/\u{1F}", "/fr/é", "/fr/things/" + String(repeating: "%41", count: 2_000),
    ]) func oddPathsAreUnknownPages(path: String) async throws {
        let stand = try await Stand()
        #expect(await stand.get(path).status == .notFound)
    }

    @Test func addressesBeyondMeasureAreNotRead() async throws {
        let stand = try await Stand()
        #expect(await stand.get("/fr/" + String(repeating: "a/", count: 10_000)).status == .addressTooLong)
        #expect(await stand.get("/fr/page", query: String(repeating: "a", count: 9_000)).status == .addressTooLong)
    }

    @Test(arguments: [
        ("/", "", "/fr"), ("/calls", "a=1", "/fr/calls?a=1"), ("//evil.example", "", "/fr"),
        ("//evil.example/fr", "", "/fr"),
        ("/\\evil.example", "", "/fr"), ("/a", "x=\r\nSet-Cookie: y", "/fr/a"),
        ("/@evil.example", "", "/fr/@evil.example"),
    ]) func aPathWithoutLanguageLeadsToOneOnThisSite(path: String, query: String, location: String) async throws {
        let answer = try await Stand().get(path, query: query)
        #expect(answer.status == .seeOther)
        #expect(answer.header("location") == location)
        #expect(answer.header("cache-control") == "no-store")
    }

    @Test func whatWasPostedWithoutLanguageIsNotSentOn() async throws {
        #expect(try await Stand().post("/form", [("a", "1")]).status == .notFound)
    }

    @Test func nobodyComesBackToWhereTheyWanted() async throws {
        let stand = try await Stand()
        let answer = await stand.get("/fr/mine", query: "a=1&to=//evil")
        #expect(answer.header("location") == "/fr/session?to=%2Fmine%3Fa%3D1%26to%3D%252F%252Fevil")
    }

    /// Whoever may not know of a record sees what an unknown one shows, and no header tells either.
    @Test(arguments: ["", "session=\(Stand.signedIn)", "session=\(Stand.officer)"]) func aHiddenRecordIsAnUnknownOne(
        cookie: String
    )
        async throws
    {
        let stand = try await Stand()
        // Equally long names, as ids are.
        let hidden = await stand.get("/fr/things/\(Stand.hidden)", cookie: cookie)
        let unknown = await stand.get("/fr/things/nothing-one", cookie: cookie)
        #expect(hidden.status == .notFound)
        #expect(hidden.text.replacing(Stand.hidden, with: "") == unknown.text.replacing("nothing-one", with: ""))
        #expect(hidden.headers.map { "\($0.name): \($0.value)" } == unknown.headers.map { "\($0.name): \($0.value)" })
    }

    @Test func whoeverLacksTheRoleSeesAnUnknownPage() async throws {
        let stand = try await Stand()
        let cookie = "session=\(Stand.signedIn)"
        let (refused, unknown) = (
            await stand.get("/fr/office", cookie: cookie), await stand.get("/fr/nowher", cookie: cookie)
        )
        #expect(refused.status == .notFound)
        #expect(refused.text.replacing("/office", with: "/nowher") == unknown.text)
        #expect(unknown.text.contains("&lt;Nadia&gt;"))
        // Only who is not signed in is asked to.
        #expect(!unknown.text.contains("connectez-vous"))
        let visitor = await stand.get("/fr/nowher")
        #expect(visitor.text.contains("connectez-vous") && visitor.text.contains("/fr/session?to=%2Fnowher\""))
        #expect(await stand.get("/fr/office", cookie: "session=\(Stand.officer)").status == .ok)
        #expect(await stand.get("/fr/office").header("location") == "/fr/session?to=%2Foffice")
    }

    @Test func aRefusalSaysWhy() async throws {
        let stand = try await Stand()
        let answer = await stand.get("/en/things/refused")
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("Too many attempts in a short time."))
    }

    @Test func anErrorOfOursShowsItsReferenceAndNothingElse() async throws {
        let stand = try await Stand()
        let answer = await stand.get("/en/things/broken", ["x-request-id": "reference-7"])
        #expect(answer.status == .internalError)
        #expect(answer.text.contains("reference-7"))
        #expect(!answer.text.contains("inner-secret"))
        #expect(!answer.text.contains("Broken"))
        let line = try #require(stand.lines.withLock { $0.last })
        #expect(line.level == .error)
        #expect(line.fields.contains { $0 == ("id", "reference-7") })
        #expect(line.fields.contains { $0.0 == "fault" && $0.1.contains("the-inner-secret") })
    }

    @Test func withoutTheDatabaseThereIsAPlainPageAndThenTheSiteAgain() async throws {
        let stand = try await Stand()
        _ = await stand.get("/fr/public")
        stand.isAway.withLock { $0 = true }
        for (path, cookie) in [("/fr/things/read", ""), ("/fr/page", "session=\(Stand.signedIn)")] {
            let answer = await stand.get(path, cookie: cookie)
            #expect(answer.status == .unavailable)
            #expect(answer.header("retry-after") == "10")
            #expect(answer.header("cache-control") == "no-store")
            #expect(answer.text.contains("<h1>"))
            #expect(!answer.text.contains("fishing"))
        }
        #expect(await stand.get("/readyz").status == .unavailable)
        #expect(await stand.get("/healthz").status == .ok)
        #expect(await stand.get("/fr/nowhere", cookie: "session=\(Stand.signedIn)").status == .notFound)
        #expect(await stand.get("/fr/public").status == .ok)
        stand.isAway.withLock { $0 = false }
        #expect(await stand.get("/fr/things/read").text == "1")
    }

    @Test func oneLineTellsOfEachRequestWithoutPersonalData() async throws {
        let stand = try await Stand()
        _ = await stand.get("/fr/things/secret-id", query: "email=a@b.ma", cookie: "session=\(Stand.signedIn)")
        _ = await stand.get("/static/x")
        _ = await stand.get("/fr/nowhere/secret-id")
        _ = await stand.post("/fr/form", [("password", "secret-id")])
        let lines = stand.lines.withLock { $0 }
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.level == .info && $0.text == "request" })
        #expect(
            lines.map { $0.fields.map(\.0) }
                == Array(repeating: ["id", "method", "route", "status", "microseconds"], count: 4))
        #expect(lines.map { $0.fields[2].1 } == ["/things/{id}", "static", "-", "/form"])
        #expect(lines.map { $0.fields[3].1 } == ["404", "404", "404", "403"])
        let all = lines.flatMap(\.fields).map(\.1).joined(separator: " ")
        for word in ["secret-id", "a@b.ma", Stand.signedIn] { #expect(!all.contains(word)) }
    }

    @Test func aDownloadsNameCannotBreakItsHeader() async throws {
        let answer = try await Stand().get("/fr/things/file")
        #expect(
            answer.header("content-disposition")
                == "attachment; filename=\"_____.csv\"; filename*=UTF-8''%C3%A9%22%0D%0A.csv")
    }
}

@Suite struct AssetsTests {
    @Test func namedByContentAndKeptForGood() async throws {
        let stand = try await Stand()
        let url = stand.site.assets.url("css/grappe.css")
        #expect(url.wholeMatch(of: #/\/static\/css\/grappe\.[0-9a-f]{10}\.css/#) != nil)
        let plain = await stand.get(url)
        #expect(plain.header("cache-control") == "public, max-age=31536000, immutable")
        #expect(plain.header("content-encoding") == nil)
        let packed = await stand.get(url, ["accept-encoding": "br;q=1.0, gzip;q=0.8"])
        #expect(packed.header("content-encoding") == "gzip")
        #expect(packed.body.count < plain.body.count)
        #expect(packed.header("vary") == "accept-encoding")
        #expect(await stand.get("/favicon.ico").header("cache-control") == "public, max-age=86400")
    }

    @Test(arguments: ["gzip;q=0", "gzip; q=0.000, br", "identity", "xgzip", "br;q=gzip"])
    func unpackedForWhoeverWantsIt(header: String)
        async throws
    {
        let stand = try await Stand()
        let answer = await stand.get(stand.site.assets.url("css/grappe.css"), ["accept-encoding": header])
        #expect(answer.header("content-encoding") == nil)
    }

    @Test(arguments: [
        "/static/../secret.css", "/static/%2e%2e/secret.css", "/static/css/../../secret.css", "/static/css/grappe.css",
        "/static/",
        "/static//etc/passwd", "/static/..%2fsecret.css", "/static/missing/x",
    ]) func nothingElseIsServed(path: String) async throws {
        let answer = try await Stand().get(path)
        #expect(answer.status == .notFound)
        #expect(!answer.text.contains("secret"))
    }
}
