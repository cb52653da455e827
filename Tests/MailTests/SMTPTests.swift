import Testing
import Values

@testable import Mail

@Suite struct SMTPTests {
    private func send(
        _ answers: [String: String] = [:], encryption: SMTP.Encryption = .none, user: String? = nil, timeOut: Int = 20
    ) async throws -> (error: MailError?, lines: [String]) {
        let server = try TinyServer(answers)
        let smtp = try SMTP(
            .init(
                host: "127.0.0.1", port: server.port, encryption: encryption, user: user,
                password: user.map { _ in "mot de passe" },
                timeOut: timeOut))
        do {
            try await smtp.send(mail("Reçu", ".\n..\n"), from: sender, at: now)
            return (nil, server.lines)
        } catch let error as MailError {
            return (error, server.lines)
        }
    }

    @Test func theWholeDialogue() async throws {
        let (error, lines) = try await send()
        #expect(error == nil)
        #expect(
            lines.prefix(4) == [
                "EHLO grappe.example", "MAIL FROM:<ne-pas-repondre@grappe.example>",
                "RCPT TO:<direction@cluster.example>", "DATA",
            ])
        let message = String(
            decoding: try MailMessage.bytes(mail("Reçu", ".\n..\n"), from: sender, at: now), as: UTF8.self)
        let end = try #require(lines.firstIndex(of: "."))
        #expect(lines[4..<end].map { "\($0)\r\n" }.joined() == message)
    }

    @Test func signsIn() async throws {
        // NUL grappe NUL mot de passe
        let secret = "AGdyYXBwZQBtb3QgZGUgcGFzc2U="
        let answers = ["EHLO": "250-tiny\r\n250 AUTH PLAIN", "AUTH": "334 ", secret: "235 welcome"]
        let (error, lines) = try await send(answers, user: "grappe")
        #expect(error == nil)
        #expect(lines.prefix(3) == ["EHLO grappe.example", "AUTH PLAIN", secret])
    }

    @Test(arguments: [
        (["RCPT": "550 no such mailbox"], 550), (["MAIL": "553 not from you"], 553),
        ([".": "554 looks like spam"], 554),
        (["DATA": "554 no"], 554),
    ]) func refusedForGood(answers: [String: String], code: Int) async throws {
        #expect(try await send(answers).error == .refused(code))
    }

    @Test(arguments: [
        ["RCPT": "450 later"], [".": "452 disk full"], ["CONNECT": "421 busy"],
        ["EHLO": "250-tiny\r\n250 AUTH PLAIN", "AUTH": "535 wrong"],
    ]) func notNow(answers: [String: String]) async throws {
        let (error, lines) = try await send(answers, user: answers["AUTH"] == nil ? nil : "grappe")
        guard case .unavailable(let words)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!words.isEmpty)
        #expect(answers["AUTH"] == nil || !lines.contains { $0.hasPrefix("MAIL") })
    }

    @Test func nothingIsSentInTheClearWhereTLSIsAsked() async throws {
        let (error, lines) = try await send(encryption: .starttls, user: "grappe")
        if case .unavailable? = error {} else { Issue.record("\(String(describing: error))") }
        #expect(!lines.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") })
    }

    @Test func silence() async throws {
        let error = try await send(["CONNECT": ""], timeOut: 1).error
        if case .unavailable? = error {} else { Issue.record("\(String(describing: error))") }
    }

    @Test(arguments: [("", 25), ("host/path", 25), ("a@b", 25), ("a b", 25), ("host", 0), ("host", 65_536)])
    func noSuchHost(host: String, port: Int) {
        #expect(throws: MailError.address("\(host):\(port)")) {
            try SMTP(.init(host: host, port: port, encryption: .none))
        }
    }
}
