import Access
import Calls
import Database
import Files
import Foundation
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct WritingTests {
    @Test(arguments: Language.allCases)
    func everyPageOfADraft(language: Language) async throws {
        let story = try await Story.begin(track: "existing", language: language)
        var pages = ["/dossiers", "/calls/\(Fixtures.callID)/dossiers/new", story.path]
        pages += try await story.held().parts.map { "\(story.path)/parts/\($0.id)" }
        #expect(pages.count == 17)
        for page in pages {
            let answer = await story.writer.get(page)
            #expect(answer.status == 200, "\(page)")
            #expect(checkPage(answer.text) == [], "\(page)")
        }
        try await story.fill()
        for page in pages {
            let answer = await story.writer.get(page)
            #expect(checkPage(answer.text) == [], "\(page) filled")
        }
    }

    @Test func aPartIsSavedAndShownAgain() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P5"
        let answer = await story.writer.post(
            path, [("revision", "0"), ("vision", "Une <vision>"), ("next", "yes")], from: path)
        #expect(answer.location == "/fr\(story.path)/parts/P6")
        let shown = await story.writer.get(path)
        #expect(shown.text.contains("Une &lt;vision&gt;</textarea>"))
    }

    @Test func aWrongAnswerComesBackWithEverythingTyped() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P1"
        let answer = await story.writer.upload(
            "\(path)/files", [("revision", "0"), ("city", "Agadir"), ("ice", "00152637400008")],
            files: [("articles", "statuts.pdf", "application/pdf", Fixtures.pdf)], from: path)
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        #expect(answer.text.contains("value=\"Agadir\"") && answer.text.contains("value=\"00152637400008\""))
        #expect(
            answer.text.contains("14") && answer.text.contains("il en manque") && answer.text.contains("statuts.pdf"))
        #expect(try await story.revision(of: "P1") == 0)
    }

    /// A file of another type, an empty one, one larger than what is taken: name and size in bytes.
    @Test(arguments: [("programme.exe", 100), ("vide.pdf", 0), ("grand.pdf", 20_000_001)])
    func aFileThatIsNotTakenKeepsTheForm(name: String, size: Int) async throws {
        let head = Array((name == "programme.exe" ? "MZ" : "%PDF-1.7").utf8)
        let bytes = Array((head + [UInt8](repeating: 32, count: size)).prefix(size))
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P1"
        let answer = await story.writer.upload(
            "\(path)/files", [("revision", "0"), ("city", "Agadir")],
            files: [("articles", name, "application/pdf", bytes)], from: path)
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        #expect(answer.text.contains("value=\"Agadir\"") && answer.text.contains("e-articles"))
        let id = story.id
        #expect(try await story.site.site.database.read { try DossierFileStore.all(of: id, in: $0) }.isEmpty)
    }

    @Test func filesAreAddedReplacedDownloadedRemoved() async throws {
        let story = try await Story.begin()
        let (id, path) = (story.id, "\(story.path)/parts/P1")
        func files() async throws -> [DossierFile] {
            try await story.site.site.database.read { try DossierFileStore.all(of: id, in: $0) }
        }
        for name in ["un.pdf", "deux.pdf"] {
            let bytes = Fixtures.pdf + Array(name.utf8)
            _ = await story.writer.upload(
                "\(path)/files", [("revision", "0")], files: [("articles", name, "application/pdf", bytes)], from: path)
        }
        #expect(try await files().map(\.name) == ["deux.pdf"])
        let file = try #require(try await files().first)
        #expect(
            await story.writer.get("\(story.path)/files/\(file.id)").response.header("content-disposition")?.contains(
                "deux.pdf") == true)
        #expect(await story.officer.get("\(story.path)/files/\(file.id)").status == 404)
        // The store has lost it: said on a page, not by a file that ends before its end.
        try FileManager.default.removeItem(atPath: story.site.site.files.path(of: file.digest))
        let lost = await story.writer.get("\(story.path)/files/\(file.id)")
        #expect(lost.status == 500)
        #expect(lost.text.contains("<h1>Une erreur de notre fait"))
        let revision = try await story.revision(of: "P1")
        _ = await story.writer.upload(
            "\(path)/files", [("revision", String(revision)), ("remove", file.id.text)], files: [], from: path)
        #expect(try await files().isEmpty)
    }

    @Test func twoWhoSaveAtOnceLoseNothing() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P5"
        _ = await story.writer.post(path, [("revision", "0"), ("vision", "Texte du premier")], from: path)
        let answer = await story.writer.post(path, [("revision", "0"), ("vision", "Texte du second")], from: path)
        #expect(answer.status == 409)
        #expect(checkPage(answer.text) == [])
        #expect(answer.text.contains("Texte du second</textarea>") && answer.text.contains("Texte du premier"))
        #expect(answer.text.contains("name=\"revision\" value=\"1\""))
        #expect(await story.writer.post(path, [("revision", "1"), ("vision", "Les deux")]).status == 303)
    }

    /// The deadline passes while somebody writes: nothing is saved, and nothing typed is lost.
    @Test func whatCameTooLateIsShownToBeCopied() async throws {
        let story = try await Story.begin(start: Fixtures.deadline.adding(hours: -1))
        let (vision, identity) = ("\(story.path)/parts/P5", "\(story.path)/parts/P1")
        _ = await story.writer.post(vision, [("revision", "0"), ("vision", "À temps")], from: vision)
        #expect(await story.writer.get(identity).status == 200)
        story.site.clock.set(Fixtures.deadline)
        let late = await story.writer.post(vision, [("revision", "1"), ("vision", "De la dernière minute")])
        #expect(late.status == 403 && checkPage(late.text) == [])
        #expect(late.main.contains("n’a pas été enregistré") && late.main.contains("De la dernière minute"))
        #expect(late.main.contains("À temps") && !late.main.contains("<textarea"))
        let upload = await story.writer.upload(
            "\(identity)/files", [("revision", "0"), ("city", "Agadir")],
            files: [("articles", "statuts.pdf", "application/pdf", Fixtures.pdf)])
        #expect(upload.status == 403 && upload.main.contains("Agadir"))
        #expect(try await story.revision(of: "P5") == 1)
        #expect(try await story.revision(of: "P1") == 0)
        let id = story.id
        #expect(try await story.site.site.database.read { try DossierFileStore.all(of: id, in: $0) }.isEmpty)
        // Nobody else learns that there is such a dossier.
        #expect(await story.officer.post(vision, [("revision", "1"), ("vision", "x")]).status == 404)
        // What was never deposited is no draft any more.
        for page in ["/home", "/dossiers", story.path] {
            #expect(await story.writer.get(page).text.contains("Non déposé"), "\(page)")
        }
    }

    /// A row's index is part of a field's name, and anybody can type one: the page comes back with the rows there are.
    @Test(arguments: [
        "9223372036854775807", "9223372036854775806", "999999999999999999", "99999999999999999999", "500", "-1", "+7",
        "٣", "",
    ])
    func anIndexThatNoRowHasIsNoRow(index: String) async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P3"
        let part = try #require(try await story.held().parts.first { $0.id == "P3" })
        #expect(try await story.fill(part, members: 2, companies: 1).status == 303)
        let typed = [
            ("revision", "0"), ("members.0.name", "Autre"), ("members.0.type", "sme"), ("members.\(index).name", "x"),
        ]
        let answer = await story.writer.post(path, typed, from: path)
        #expect(answer.status == 409 && checkPage(answer.text) == [])
        #expect(answer.text.contains("name=\"members.14.name\"") && !answer.text.contains("name=\"members.15.name\""))
    }

    @Test func membersAreComputed() async throws {
        let story = try await Story.begin()
        try await story.fill(members: 15, companies: 8)
        let page = await story.writer.get("\(story.path)/parts/P2")
        #expect(page.text.contains("53,3"))
        #expect(
            page.text.contains("(entreprises\u{202F}: <bdi>8</bdi>\u{202F}; membres actifs\u{202F}: <bdi>15</bdi>)"))
    }
}
