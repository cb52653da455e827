import Foundation
import TestSupport
import Testing
import Values

@testable import Mail

@Suite final class EmlFolderTests: Sendable {
    private let path = ScratchFolder.url.appendingPathComponent("grappe-\(UUID().uuidString)").path
    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func mail(_ id: String, _ text: String) -> Mail {
        Mail(id: ID(id)!, to: EmailAddress("a@b.example")!, subject: "Réception", text: text)
    }

    @Test func newestFirstAndReadBack() async throws {
        let folder = EmlFolder(path)
        #expect(try folder.entries() == [])
        try await folder.send(mail("m-1", "un"), from: sender, at: now)
        try await folder.send(mail("m-2", "deux\nlignes"), from: sender, at: now.adding(hours: 1))
        #expect(
            try folder.entries() == [
                .init(name: "2026-11-21T020732.123Z-m-2", at: now.adding(hours: 1), id: ID("m-2")!),
                .init(name: "2026-11-21T010732.123Z-m-1", at: now, id: ID("m-1")!),
            ])
        let read = try #require(folder.read("2026-11-21T020732.123Z-m-2"))
        #expect((read.to, read.subject, read.text) == ("a@b.example", "Réception", "deux\nlignes"))
        #expect(read.date == "Sat, 21 Nov 2026 02:07:32 +0000")
    }

    @Test func sentAgainItIsStillOneMessage() async throws {
        let folder = EmlFolder(path)
        try await folder.send(mail("m-1", "un"), from: sender, at: now)
        try await folder.send(mail("m-1", "un"), from: sender, at: now.adding(minutes: 1))
        #expect(try folder.entries().map(\.at) == [now.adding(minutes: 1)])
    }

    @Test func onlyOurFilesAreRead() async throws {
        let folder = EmlFolder(path)
        try await folder.send(mail("m-1", "un"), from: sender, at: now)
        let bytes = try #require(FileManager.default.contents(atPath: "\(path)/2026-11-21T010732.123Z-m-1.eml"))
        #expect(FileManager.default.createFile(atPath: "\(path)/secret.eml", contents: bytes))
        for name in [
            "secret", "../secret", "2026-11-21T010732.123Z-../secret", "2026-11-21T010732.123Z-m-3",
            "2026-13-21T010732.123Z-m-1", "",
        ] {
            #expect(folder.read(name) == nil)
        }
        #expect(try folder.entries().count == 1)
    }

    @Test func aFolderThatCannotBe() async throws {
        await #expect {
            try await EmlFolder("/dev/null/mail").send(self.mail("m-1", "un"), from: sender, at: now)
        } throws: { error in
            if case .unavailable? = error as? MailError { true } else { false }
        }
    }
}
