import Foundation
import Synchronization
import TestSupport
import Testing
import Values

@testable import Web

@Suite struct CachingTests {
    private func made(_ stand: Stand) -> Int { stand.made.withLock { $0 } }

    @Test func aPublicPageIsMadeOnceAndRecognised() async throws {
        let stand = try await Stand()
        let first = await stand.get("/fr/public")
        let second = await stand.get("/fr/public/")
        #expect(made(stand) == 1)
        #expect(first.text == second.text)
        #expect(first.header("cache-control") == "public, max-age=0, must-revalidate")
        #expect(first.header("vary") == "cookie")
        #expect(first.cookies == [])
        let etag = try #require(first.header("etag"))
        for asked in [etag, "W/\(etag)", "\"x\", \(etag)", "*"] {
            let answer = await stand.get("/fr/public", ["if-none-match": asked])
            #expect(answer.status == .notModified)
            #expect(answer.text == "")
            #expect(answer.header("etag") == etag)
        }
        #expect(await stand.get("/fr/public", ["if-none-match": "\"other\""]).status == .ok)
        #expect(made(stand) == 1)
        _ = await stand.get("/ar/public")
        #expect(made(stand) == 2)
    }

    @Test func itIsMadeAnewWhenTheDataChangeAndWhenTheMinuteIsOver() async throws {
        let stand = try await Stand()
        _ = await stand.get("/fr/public")
        stand.site.publicDataChanged()
        _ = await stand.get("/fr/public")
        #expect(made(stand) == 2)
        stand.clock.advance(seconds: 59)
        _ = await stand.get("/fr/public")
        #expect(made(stand) == 2)
        // 15:00:00 shows what 14:59:59 did not.
        stand.clock.advance(seconds: 1)
        _ = await stand.get("/fr/public")
        #expect(made(stand) == 3)
    }

    @Test func aPageMadeDuringAChangeIsNotKept() async throws {
        let stand = try await Stand()
        _ = await stand.get("/fr/slow")
        _ = await stand.get("/fr/slow")
        #expect(made(stand) == 2)
    }

    @Test(arguments: ["session=signed-in-token", "session=unknown"]) func whoeverHasASessionGetsTheirOwn(cookie: String)
        async throws
    {
        let stand = try await Stand()
        let (anonymous, theirs) = (await stand.get("/fr/public"), await stand.get("/fr/public", cookie: cookie))
        #expect(made(stand) == 2)
        #expect(theirs.header("cache-control") == "no-store")
        #expect(theirs.header("etag") == nil)
        #expect(theirs.text.contains("&lt;Nadia&gt;") == (cookie == "session=signed-in-token"))
        #expect(await stand.get("/fr/public").text == anonymous.text)
        let etag = try #require(anonymous.header("etag"))
        #expect(await stand.get("/fr/public", cookie: cookie, ["if-none-match": etag]).status == .ok)
    }

    @Test func nothingOfTheFirstReaderIsLeftInThePage() async throws {
        let (one, other) = (try await Stand(), try await Stand())
        let seed = String(repeating: "v", count: 32)
        let poisoned = await one.get(
            "/fr/public", cookie: "visitor=\(seed); said=<b>x</b>; own=z",
            [
                "host": "evil.example", "x-forwarded-host": "evil.example", "accept-language": "ar",
                "x-request-id": "evil",
            ])
        #expect(!poisoned.text.contains(Signature.of(seed, one.site.settings.key)))
        for word in ["evil", "&lt;b&gt;x", seed] { #expect(!poisoned.text.contains(word)) }
        let pattern = #/name="csrf" value="[^"]*"/#
        #expect(
            await one.get("/fr/public").text.replacing(pattern, with: "")
                == other.get("/fr/public").text.replacing(pattern, with: ""))
        // A form on such a page can be sent by nobody in somebody's name.
        #expect(poisoned.text.contains("name=\"csrf\""))
        let signature = try #require(poisoned.text.firstMatch(of: #/name="csrf" value="([^"]*)"/#)?.1)
        #expect(await one.post("/fr/form", [("csrf", String(signature))]).status == .forbidden)
    }

    @Test func aPageThatSetsACookieIsNotKept() async throws {
        let stand = try await Stand()
        #expect(await stand.get("/fr/cookie").cookie("own") != nil)
        let second = await stand.get("/fr/cookie")
        #expect(second.header("cache-control") == "no-store")
        #expect(made(stand) == 2)
    }

    @Test func invitedQueriesNeverFillTheMemory() async throws {
        let stand = try await Stand()
        _ = await stand.get("/fr/public")
        let long = String(repeating: "y", count: 1_500)
        for number in 0..<1_500 { _ = await stand.get("/fr/public", query: "x\(number)=\(long)") }
        #expect(stand.site.cache.size <= 5 << 20)
        let before = made(stand)
        _ = await stand.get("/fr/public")
        #expect(made(stand) == before)
        // One spelling of the path, however it is escaped.
        for path in ["/fr//public", "/fr/p%75blic", "/%66r/public///"] { _ = await stand.get(path) }
        #expect(made(stand) == before)
    }

    @Test func theQueryIsPartOfThePage() async throws {
        let stand = try await Stand()
        #expect(await stand.get("/fr/public", query: "q=one").text.contains("<h1>one</h1>"))
        #expect(await stand.get("/fr/public", query: "q=two").text.contains("<h1>two</h1>"))
        #expect(await stand.get("/fr/public", query: "q=%3Cb%3E").text.contains("<h1>&lt;b&gt;</h1>"))
        #expect(await stand.get("/fr/public", query: "q=%").text.contains("<h1></h1>"))
    }

    @Test func theLanguageIsRememberedWhereItIsAChoice() async throws {
        let stand = try await Stand()
        let chosen = await stand.get("/ar/public", ["accept-language": "fr"])
        #expect(chosen.cookie("language") == "language=ar; Path=/; SameSite=Lax; Max-Age=31536000; HttpOnly")
        #expect(chosen.header("cache-control") == "private, max-age=0, must-revalidate")
        for (path, cookie, browser) in [
            ("/ar/public", "language=ar", "fr"), ("/ar/public", "", "ar"), ("/fr/public", "", ""),
            ("/en/page", "", "en"),
        ] {
            #expect(await stand.get(path, cookie: cookie, ["accept-language": browser]).cookie("language") == nil)
        }
        #expect(await stand.get("/en/page", cookie: "language=ar").sent("language") == "language=en")
        #expect(await stand.get("/", cookie: "language=ar", ["accept-language": "en"]).header("location") == "/ar")
    }
}
