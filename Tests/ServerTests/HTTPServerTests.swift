import Foundation
import Server
import Testing
import Web

/// The site over a real socket, spoken to byte by byte.
@Suite struct HTTPServerTests {
    let metrics = PrometheusMetrics()

    @Test func answersCarryAnIdOfOurs() async throws {
        try await serving { port in
            let answer = await talk(port, get("/fr/page", "X-Request-Id: mine\r\nX-Forwarded-For: 6.6.6.6\r\n"))
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            let id = try #require(answer.firstMatch(of: #/x-request-id: ([0-9a-f]{16})\r\n/#.ignoresCase())?.1)
            #expect(answer.hasSuffix("\(id) 127.0.0.1"))
            #expect(!answer.contains("mine"))
        }
    }

    @Test func aTrustedProxyTellsTheReadersAddress() async throws {
        try await serving(proxies: ["127.0.0.1"]) { port in
            let answer = await talk(port, get("/fr/page", "X-Forwarded-For: 6.6.6.6, 7.7.7.7\r\n"))
            #expect(answer.hasSuffix(" 7.7.7.7"))
        }
    }

    @Test func requestsAreCountedByRouteAndNeverByPath() async throws {
        try await serving { port in
            for path in [
                "/fr/things/secret-token-1", "/ar/things/secret-token-2?q=secret", "/secret-place", "/healthz",
            ] {
                _ = await talk(port, get(path, "Cookie: session=secret\r\nUser-Agent: secret\r\n"))
            }
            _ = await talk(port, get("/fr/things/secret-token-3", method: "DELETE"))
        }
        let text = metrics.text
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"/things/{id}\",status=\"2xx\"} 2\n"))
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"-\",status=\"3xx\"} 1\n"))
        #expect(text.contains("grappe_requests_total{method=\"GET\",route=\"/healthz\",status=\"2xx\"} 1\n"))
        #expect(text.contains("grappe_requests_total{method=\"OTHER\",route=\"-\",status=\"4xx\"} 1\n"))
        #expect(text.contains("grappe_request_seconds_count{method=\"GET\",route=\"/things/{id}\"} 2\n"))
        #expect(text.contains("grappe_requests_in_flight 0\n"))
        #expect(!text.contains("secret"))
    }

    @Test func eachReaderGetsItsOwnPageWhole() async throws {
        try await serving { port in
            let letters = (0..<3).flatMap { _ in "abcdefghijklmnopqrstuvwxyz" }.map(String.init)
            let wrong = await withTaskGroup(of: String?.self) { readers in
                for letter in letters {
                    readers.addTask {
                        let parts = await talk(port, get("/fr/pages/\(letter)")).split(
                            separator: "\r\n\r\n", maxSplits: 1)
                        let wanted = String(decoding: Self.largePage(letter).bytes, as: UTF8.self)
                        return parts.count == 2 && parts[1] == wanted ? nil : letter
                    }
                }
                return await readers.reduce(into: [String]()) { if let letter = $1 { $0.append(letter) } }
            }
            #expect(wrong.isEmpty)
        }
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE"]) func otherMethods(method: String) async throws {
        try await serving { port in
            let answer = await talk(port, get("/fr/page", method: method))
            #expect(answer.hasPrefix("HTTP/1.1 405"))
            #expect(answer.lowercased().contains("\r\nallow: get, head, post\r\n"))
            #expect(answer.lowercased().contains("\r\nx-frame-options: deny\r\n"))
        }
    }

    @Test func headTellsTheLengthAndSendsNothing() async throws {
        try await serving { port in
            let answer = await talk(port, get("/healthz", method: "HEAD")).lowercased()
            #expect(Self.headers(answer).filter { $0.name == "content-length" }.map(\.value) == ["3"])
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test(arguments: [
        ("GET", "/healthz"), ("GET", "/fr/page"), ("GET", "/fr/nowhere"), ("HEAD", "/fr/page"), ("PUT", "/fr/page"),
    ])
    func anAnswerHasADateAServerAndEachHeaderOnce(_ method: String, _ path: String) async throws {
        try await serving { port in
            let headers = Self.headers(await talk(port, get(path, method: method)).lowercased())
            #expect(Dictionary(grouping: headers, by: \.name).filter { $1.count > 1 }.isEmpty)
            #expect(headers.filter { $0.name == "server" }.map(\.value) == ["grappe"])
            let date = try #require(headers.first { $0.name == "date" }?.value)
            #expect(date.wholeMatch(of: /[a-z]{3}, \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d gmt/) != nil)
            #expect(headers.contains { $0.name == "content-length" })
        }
    }

    @Test func headersBeyondMeasureAreRefused() async throws {
        try await serving { port in
            let long = "X-Long: \(String(repeating: "a", count: 40_000))\r\n"
            let many = String(repeating: "X-Many: a\r\n", count: 200)
            for more in [long, many] {
                let answer = await talk(port, get("/fr/page", more))
                #expect(!answer.hasPrefix("HTTP/1.1 200"))
            }
            #expect(await talk(port, get("/healthz")).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aBodyThatIsTooLargeIsNotReadToItsEnd() async throws {
        try await serving { port in
            let head = "POST /fr/form HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
            let answer = await talk(port, head + String(repeating: "a", count: 3 << 20))
            // The answer may be lost where the sender does not stop; the connection ends either way.
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 413"))
            #expect(await talk(port, get("/healthz")).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func aSmallBodyThatNobodyReadIsPassedOver() async throws {
        try await serving { port in
            let head = "POST /fr/nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\na=1&"
            let answers = await talk(port, head + get("/healthz"))
            #expect(answers.hasPrefix("HTTP/1.1 404"))
            #expect(answers.hasSuffix("\r\n\r\nok\n"))
        }
    }
}
