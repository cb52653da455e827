import Files
import Synchronization
import TestSupport
import Testing
import Values

@testable import Web

/// A form for which all that it needs is read together with who sends it.
@Suite struct ReadFirstTests {
    private let session = "session=\(Stand.signedIn)"

    private func handled(_ stand: Stand) -> [String?] { stand.handled.withLock { $0.map { $0.form["a"] } } }
    private func made(_ stand: Stand) -> Int { stand.made.withLock { $0 } }

    @Test func whatWasReadAndWhatWasSentComeToTheHandler() async throws {
        let stand = try await Stand()
        for time in 1...2 {
            let answer = await stand.post(
                "/fr/read", [stand.signature(Stand.signedIn), ("a", "é\(time)")], cookie: session)
            #expect(answer.status == .seeOther && answer.header("location") == "/fr/page")
        }
        #expect(handled(stand) == ["é1", "é2"] && made(stand) == 14)
    }

    /// What would have refused the form is not told to whom it does not come from.
    @Test(arguments: [[], [("refused", "1")]]) func aFormOfAnotherIsNotTaken(fields: [(String, String)]) async throws {
        let (stand, other) = (try await Stand(), try await Stand())
        for signature in [("csrf", ""), other.signature(Stand.signedIn), stand.signature(Stand.officer)] {
            let answer = await stand.post("/fr/read", [signature] + fields, cookie: session)
            #expect(answer.status == .forbidden && answer.text.contains("Formulaire"))
        }
        #expect(handled(stand) == [])
    }

    @Test func aRefusalIsSaid() async throws {
        let stand = try await Stand()
        let fields = [stand.signature(Stand.signedIn), ("refused", "1")]
        let answer = await stand.post("/fr/read", fields, cookie: session)
        #expect(answer.status == .forbidden && !answer.text.contains("Formulaire"))
        #expect(handled(stand) == [])
    }

    @Test func aBrokenFormIsABadRequestAndNothingIsRead() async throws {
        let stand = try await Stand()
        let answer = await stand.send(.post, "/fr/read", cookie: session, body: .bytes(Array("a=%".utf8)))
        #expect(answer.status == .badRequest && made(stand) == 0)
    }

    @Test func nobodyIsSentToSignInAndAnExpiredFormIsParked() async throws {
        let stand = try await Stand()
        let answer = await stand.post("/fr/read", [stand.signature(Stand.signedIn)])
        #expect(answer.status == .seeOther && answer.header("location")?.hasPrefix("/fr/session") == true)
        let fields = [stand.signature(Stand.expired), ("a", "typed")]
        _ = await stand.post("/fr/read", fields, cookie: "session=\(Stand.expired)")
        #expect(stand.parked.withLock { $0.map { $0["a"] } } == ["typed"])
        #expect(made(stand) == 0 && handled(stand) == [])
    }

    /// Where nobody need be signed in, a visitor's form is read for by the handler.
    @Test func aVisitorsFormIsTakenToo() async throws {
        let stand = try await Stand()
        let visitor = String(repeating: "v", count: 32)
        for (seed, status) in [(visitor, Status.seeOther), (Stand.signedIn, .forbidden)] {
            let fields = [stand.signature(seed), ("a", "é")]
            #expect(await stand.post("/fr/read-by-all", fields, cookie: "visitor=\(visitor)").status == status)
        }
        #expect(handled(stand) == ["é"])
    }

    @Test func whileTheDatabaseIsAwayItIsAPlainPage() async throws {
        let stand = try await Stand()
        stand.isAway.withLock { $0 = true }
        let answer = await stand.post("/fr/read", [stand.signature(Stand.signedIn)], cookie: session)
        #expect(answer.status == .unavailable && handled(stand) == [])
    }
}
