import Foundation
import TestSupport
import Testing

/// A server that is asked to stop while somebody is still sending. Everything waits for answers, nothing for time.
@Suite(.serialized) struct StoppingTests {
    /// A sign-in of which the first half has been sent.
    private struct HalfSent {
        let wire: Wire
        let rest: String
    }

    private static func begin(_ served: Served) throws -> HalfSent {
        let page = try Wire.get(served.told.port, "/fr/session")
        let csrf = try #require(page.firstMatch(of: #/name="csrf" value="([^"]*)"/#)?.1)
        let visitor = try #require(page.firstMatch(of: #/visitor=([^;]*);/#)?.1)
        let account = try #require(served.told.accounts.first { $0.role == "auditor" })
        let email = account.email.replacing("@", with: "%40")
        let body = "csrf=\(csrf)&email=\(email)&password=\(account.password)"
        let wire = try Wire(served.told.port)
        try wire.send(
            "POST /fr/session HTTP/1.1\r\nHost: localhost\r\nCookie: visitor=\(visitor)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                + body.prefix(20))
        while try !Wire.get(served.told.metricsPort, "/metrics").contains("grappe_requests_in_flight 1\n") {}
        return HalfSent(wire: wire, rest: String(body.dropFirst(20)))
    }

    /// Returns once nobody listens any more.
    private static func awaitClosing(_ port: Int) throws {
        while true {
            do { _ = try Wire(port) } catch Wire.Fault.refused { return }
        }
    }

    @Test(arguments: [SIGTERM, SIGINT]) func aRequestInFlightIsAnswered(signal: Int32) async throws {
        try await Wire.waiting {
            let served = try Served()
            let idle = try Wire(served.told.port)
            let half = try Self.begin(served)
            served.signal(signal)
            try Self.awaitClosing(served.told.port)
            #expect(idle.rest() == "")
            try half.wire.send(half.rest)
            let answer = half.wire.rest()
            #expect(answer.hasPrefix("HTTP/1.1 303 "))
            #expect(answer.contains("session="))
            let end = served.end()
            #expect(end.code == 0)
            #expect(end.said == "")
        }
    }

    @Test func whoNeverEndsIsCutOff() async throws {
        try await Wire.waiting {
            let served = try Served(["--stop-seconds", "0"])
            let half = try Self.begin(served)
            served.signal(SIGTERM)
            #expect(!half.wire.rest().hasPrefix("HTTP/1.1 303 "))
            #expect(served.end().code == 0)
        }
    }

    @Test func readinessIsOneObjectAndLogsAreElsewhere() async throws {
        try await Wire.waiting {
            let served = try Served(["--log-level", "trace"])
            #expect(served.said.hasSuffix("}\n") && served.said.filter { $0 == "\n" }.count == 1)
            #expect(served.told.address == "http://127.0.0.1:\(served.told.port)")
            #expect(served.told.port != 0 && served.told.url == served.told.address)
            #expect(served.told.demonstration)
            #expect(Set(served.told.accounts.map(\.role)).count == 9)
            #expect(try Wire.get(served.told.port, "/readyz").hasSuffix("ready\n"))
            let metrics = try Wire.get(served.told.metricsPort, "/metrics")
            #expect(metrics.contains("text/plain; version=0.0.4"))
            #expect(metrics.contains("grappe_requests_total{method=\"GET\",route=\"/readyz\",status=\"2xx\"} 1\n"))
            #expect(metrics.contains("grappe_database_write_seconds_count "))
            served.signal(SIGTERM)
            #expect(served.end().code == 0)
        }
    }
}
