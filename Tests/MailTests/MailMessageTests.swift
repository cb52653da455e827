import Testing
import Values

@testable import Mail

let now = Instant("2026-11-21T01:07:32.123Z")!
let sender = MailSender(name: "Grappe, plateforme", address: EmailAddress("ne-pas-repondre@grappe.example")!)

func mail(_ subject: String, _ text: String = "Bonjour", attachments: [Mail.Attachment] = []) -> Mail {
    Mail(
        id: ID("m-1")!, to: EmailAddress("direction@cluster.example")!, subject: subject, text: text,
        attachments: attachments)
}

private func written(_ mail: Mail, from: MailSender = sender) throws -> String {
    String(decoding: try MailMessage.bytes(mail, from: from, at: now), as: UTF8.self)
}

@Suite struct MailMessageTests {
    @Test func plain() throws {
        #expect(
            try written(mail("Votre depot", "Reçu.\nMerci.\n"))
                == [
                    "Date: Sat, 21 Nov 2026 01:07:32 +0000", "Message-ID: <m-1@grappe.example>",
                    "From: =?utf-8?B?R3JhcHBlLCBwbGF0ZWZvcm1l?=\r\n <ne-pas-repondre@grappe.example>",
                    "To: direction@cluster.example",
                    "Subject: Votre depot", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
                    "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
                    "UmXDp3UuDQpNZXJjaS4NCg==", "",
                ].joined(separator: "\r\n"))
    }

    @Test(arguments: [
        "Votre dossier est recevable", "قرار الانتقاء: ملفكم مقبول ضمن لائحة المستفيدين من عقد-برنامج 2023",
        "=?utf-8?B?eA==?=", "", " a ",
        String(repeating: "é𝄞", count: 60), "ligne \"citée\", <b>; (c)",
    ]) func subjectsReadBack(subject: String) throws {
        let text = try written(mail(subject))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
        #expect(ReadMail(Array(text.utf8))?.subject == subject)
    }

    @Test(arguments: ["a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\r\n\r\nbody", "a\u{85}b", "a\u{1}b"])
    func noHeaderCanBeSlippedIn(text: String) throws {
        let attachment = Mail.Attachment(name: "\(text).pdf", mediaType: "text/x\r\nBcc: x@y.example", bytes: [1])
        let from = MailSender(name: text, address: sender.address)
        let message = try written(mail(text, text, attachments: [attachment]), from: from)
        #expect(!message.split(separator: "\r\n").contains { $0.hasPrefix("Bcc") })
        #expect(message.split(separator: "\r\n\r\n").count == 4)
        #expect(message.utf8.allSatisfy { $0 == 13 || $0 == 10 || (32..<127).contains($0) })
    }

    @Test(arguments: [
        "a@b.example\r\nBcc: c@d.example", "a@b.example> <c@d.example", "a b@c.example", "", "A@b.example",
    ])
    func addressesAreLookedAtAgain(address: String) throws {
        let bad = EmailAddress(stored: address)
        #expect(throws: MailError.address(address)) {
            try written(Mail(id: ID("m")!, to: bad, subject: "s", text: "t"))
        }
        #expect(throws: MailError.address(address)) {
            try written(mail("s"), from: MailSender(name: "n", address: bad))
        }
    }

    @Test func idsToo() throws {
        #expect(throws: MailError.address("a>\r\nBcc: x")) {
            try written(Mail(id: ID(stored: "a>\r\nBcc: x"), to: sender.address, subject: "s", text: "t"))
        }
    }

    @Test func attachments() throws {
        let letter = Mail.Attachment(
            name: "Décision motivée nº 3.pdf", mediaType: "application/pdf", bytes: Array("%PDF".utf8))
        let text = try written(mail("s", "Voir ci-joint.", attachments: [letter]))
        let end = [
            "----m-1--", "Content-Type: application/pdf", "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment;",
            " filename*0*=utf-8''D%C3%A9cision%20motiv%C3%A9e;", " filename*1*=%20n%C2%BA%203.pdf", "", "JVBERg==",
            "----m-1----", "",
        ]
        #expect(text.hasSuffix(end.joined(separator: "\r\n")))
        #expect(text.contains("Content-Type: multipart/mixed; boundary=\"--m-1--\"\r\n\r\n----m-1--\r\n"))
        let read = try #require(ReadMail(Array(text.utf8)))
        #expect(read.text == "Voir ci-joint.")
        #expect(read.from == "Grappe, plateforme <ne-pas-repondre@grappe.example>")
    }

    @Test(arguments: [
        "", "Subject: a\r\n\r\n", "no header", "From: a\r\nTo: b\r\nSubject: c\r\nDate: d\r\nContent-Type: e\r\n\r\n!!",
    ])
    func otherMailIsNotRead(text: String) { #expect(ReadMail(Array(text.utf8)) == nil) }
}
