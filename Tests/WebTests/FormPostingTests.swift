import Files
import Foundation
import Phrases
import Synchronization
import TestSupport
import Testing
import Values

@testable import Web

@Suite struct FormPostingTests {
    private let visitor = String(repeating: "v", count: 32)

    private func handled(_ stand: Stand) -> Int { stand.handled.withLock { $0.count } }

    @Test func aFormOfThisSiteForThisReaderIsTaken() async throws {
        let stand = try await Stand()
        let page = await stand.get("/fr/page")
        let cookie = page.sent("visitor")
        #expect(cookie.count == 40)
        let signature = try #require(page.text.firstMatch(of: #/name="csrf" value="([^"]*)"/#)?.1)
        let answer = await stand.post("/fr/form", [("csrf", String(signature)), ("a", "é")], cookie: cookie)
        #expect(answer.status == .seeOther)
        #expect(answer.header("location") == "/fr/page")
        #expect(answer.header("cache-control") == "no-store")
        #expect(stand.handled.withLock { $0.first?.form["a"] } == "é")
    }

    @Test func anyOtherIsNot() async throws {
        let (stand, other) = (try await Stand(), try await Stand())
        let session = "session=\(Stand.signedIn)"
        for (fields, cookie) in [
            ([], "visitor=\(visitor)"), ([("csrf", "")], "visitor=\(visitor)"), ([("csrf", "x")], "visitor=\(visitor)"),
            ([stand.signature(visitor)], ""), ([stand.signature("")], ""), ([stand.signature("")], "visitor="),
            ([stand.signature("short")], "visitor=short"), ([other.signature(visitor)], "visitor=\(visitor)"),
            ([stand.signature(visitor)], "visitor=\(visitor.uppercased())"),
            // A visitor's signature does not speak for a session, nor one session's for another.
            ([stand.signature(visitor)], "\(session); visitor=\(visitor)"), ([stand.signature(Stand.officer)], session),
        ] {
            let answer = await stand.post("/fr/form", fields, cookie: cookie)
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("Formulaire"))
        }
        #expect(handled(stand) == 0)
        #expect(await stand.post("/fr/form", [stand.signature(Stand.signedIn)], cookie: session).status == .seeOther)
    }

    @Test(arguments: ["a=%", "a=%00", "a=\u{FF}%FF"]) func aBrokenFormIsABadRequest(body: String) async throws {
        let stand = try await Stand()
        let answer = await stand.send(.post, "/fr/form", cookie: "visitor=\(visitor)", body: .bytes(Array(body.utf8)))
        #expect(answer.status == .badRequest)
    }

    @Test func bytesThatAreNoTextAndTooManyOfThem() async throws {
        let stand = try await Stand()
        #expect(await stand.send(.post, "/fr/form", body: .bytes([0x61, 0x3D, 0xFF])).status == .badRequest)
        let large = RequestBody.bytes([UInt8](repeating: 0x61, count: (1 << 20) + 1))
        #expect(await stand.send(.post, "/fr/form", body: large).status == .tooLarge)
        #expect(
            await stand.send(.post, "/fr/form", body: .bytes(Array(String(repeating: "a&", count: 9_000).utf8))).status
                == .badRequest)
        #expect(handled(stand) == 0)
    }

    /// The deadline: a form that began before it and ended after it is late.
    @Test func theClockIsReadOnceWhenTheWholeFormHasCome() async throws {
        let stand = try await Stand()
        let text = Form([stand.signature(visitor), ("a", "1")]).urlencoded
        let (clock, start) = (stand.clock, stand.clock.now)
        let pieces = Mutex([Array(text.utf8.prefix(5)), Array(text.utf8.dropFirst(5))])
        let body = RequestBody.stream {
            AsyncThrowingStream(unfolding: {
                clock.advance(seconds: 10)
                return pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            })
        }
        let before = stand.readings.withLock { $0 }
        #expect(await stand.send(.post, "/fr/form", cookie: "visitor=\(visitor)", body: body).status == .seeOther)
        #expect(stand.readings.withLock { $0 } == before + 1)
        #expect(stand.handled.withLock { $0.first?.now } == start.adding(seconds: 30))
    }

    @Test func theClockIsReadAfterTheFilesToo() async throws {
        let stand = try await Stand()
        let (field, value) = stand.signature(Stand.signedIn)
        let text = "--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n--b--\r\n"
        let (clock, start) = (stand.clock, stand.clock.now)
        let pieces = Mutex([Array(text.utf8)])
        let body = RequestBody.stream {
            AsyncThrowingStream(unfolding: {
                clock.advance(seconds: 10)
                return pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            })
        }
        let answer = await stand.send(
            .post, "/fr/upload", cookie: "session=\(Stand.signedIn)",
            ["content-type": "multipart/form-data; boundary=b"],
            body: body)
        #expect(answer.status == .seeOther)
        #expect(stand.handled.withLock { $0.first?.now } == start.adding(seconds: 20))
    }

    private func upload(_ stand: Stand, _ fields: [(String, String)], cookie: String) async -> Response {
        let pdf = "%PDF-1.7\n%%EOF\n"
        let parts =
            fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
            + "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n\(pdf)\r\n--b--\r\n"
        return await stand.send(
            .post, "/fr/upload", cookie: cookie, ["content-type": "multipart/form-data; boundary=b"],
            body: .bytes(Array(parts.utf8)))
    }

    @Test func filesOfAFormThatIsRefusedAreNotKept() async throws {
        let stand = try await Stand()
        let (session, signature) = ("session=\(Stand.signedIn)", stand.signature(Stand.signedIn))
        let expired = [stand.signature(Stand.expired)]
        for (fields, cookie, status) in [
            ([], session, Status.forbidden), ([("csrf", "x")], session, .forbidden),
            ([stand.signature(Stand.officer)], session, .forbidden),
            ([signature, ("refused", "1")], session, .forbidden),
            (expired, "session=\(Stand.expired)", .forbidden), ([signature], "", .seeOther),
        ] {
            #expect(await upload(stand, fields, cookie: cookie).status == status)
            #expect(try FileManager.default.contentsOfDirectory(atPath: stand.site.files.folder) == [])
        }
        #expect(handled(stand) == 0 && stand.parked.withLock { $0.count } == 1)
        #expect(await upload(stand, [signature], cookie: session).status == .seeOther)
        #expect(try FileManager.default.contentsOfDirectory(atPath: stand.site.files.folder).count == 1)
    }

    @Test func nobodySendsFilesWithoutAnAccount() async throws {
        let stand = try await Stand()
        let opened = Mutex(false)
        let body = RequestBody.stream {
            opened.withLock { $0 = true }
            return AsyncThrowingStream { $0.finish() }
        }
        let answer = await stand.send(.post, "/fr/upload", body: body)
        #expect(answer.header("location") == "/fr/session")
        #expect(!opened.withLock { $0 })
    }

    @Test func aFormOfAnExpiredSessionIsParkedOnceItIsItsOwn() async throws {
        let stand = try await Stand()
        let cookie = "session=\(Stand.expired)"
        #expect(await stand.post("/fr/mine", [("a", "1")], cookie: cookie).status == .forbidden)
        #expect(stand.parked.withLock { $0.isEmpty })
        let answer = await stand.post("/fr/mine", [stand.signature(Stand.expired), ("a", "1")], cookie: cookie)
        #expect(answer.status == .forbidden)
        #expect(stand.parked.withLock { $0.first?["a"] } == "1")
        #expect(handled(stand) == 0)
        // Signing out of it still works.
        #expect(await stand.post("/fr/form", [stand.signature(Stand.expired)], cookie: cookie).status == .seeOther)
    }

    @Test func whatWasDoneIsSaidOnceAndOnlyInOurWords() async throws {
        let stand = try await Stand()
        let posted = await stand.post("/fr/form", [stand.signature(visitor)], cookie: "visitor=\(visitor)")
        let said = posted.sent("said")
        let word = stand.site.words(.fr)(WebPhrases.save)
        for path in ["/fr/page", "/fr/public", "/fr/nowhere"] {
            let page = await stand.get(path, cookie: said)
            #expect(page.text.contains("role=\"status\""))
            #expect(page.text.contains("<p>\(word)</p>"))
            #expect(page.sent("said") == "said=")
            #expect(page.header("cache-control") == "no-store")
        }
        let after = await stand.get("/fr/public")
        #expect(!after.text.contains("role=\"status\""))
        for forged in [
            "said=Pay%20me", "said=", "said=a.b", "said=\(said.dropFirst(5))x", "said=%",
            "said=UGF5IG1l.\(said.suffix(32))",
        ] {
            #expect(!(await stand.get("/fr/page", cookie: forged).text.contains("role=\"status\"")))
        }
    }
}
