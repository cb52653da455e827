import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// The one answer to the request for missing items is not used up by a click.
@Suite struct CompletionAnswerTests {
    private func asked(language: Language = .fr, on engine: Engine = .sqlite) async throws -> Story {
        let story = try await Story.deposited(on: engine)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let path = "\(story.path)/admissibility"
        let request = [
            ("item", "P5/vision"), ("item", "P1/articles"), ("message", "Merci de compléter."),
            ("due", "2023-06-30T15:00"),
        ]
        #expect(await officer.post("\(path)/completion", request, from: path).status == 303)
        return story
    }

    private func change(_ story: Story) async throws {
        let part = "\(story.path)/parts/P5"
        let revision = String(try await story.revision(of: "P5"))
        let answer = await story.writer.post(part, [("revision", revision), ("vision", "Précisée")], from: part)
        #expect(answer.status == 303)
    }

    @Test(arguments: TestDatabase.engines) func whatWasNotReplacedIsNamedAndConfirmed(engine: Engine) async throws {
        let story = try await asked(on: engine)
        let shown = await story.writer.get(story.path)
        #expect(checkPage(shown.text) == [])
        #expect(shown.main.contains("resté tel que déposé") && shown.main.contains("name=\"unchanged\""))
        // Asked for and not done: not ticked off.
        #expect(shown.main.contains("11 sur 13 complètes"))
        #expect(shown.main.contains(#/<li class="flaw"><a href="[^"]*\/parts\/P5">/#))

        let refused = try await story.submit()
        #expect(refused.status == 422 && checkPage(refused.text) == [])
        #expect(refused.main.contains("Rien n’a été envoyé"))
        #expect(try await story.dossier().state == .toComplete)

        // Where it is answered stands what was asked, and until when.
        let part = await story.writer.get("\(story.path)/parts/P5")
        #expect(checkPage(part.text) == [])
        #expect(part.main.contains("Merci de compléter.") && part.main.contains("30\u{A0}juin 2023, 15:00"))

        try await change(story)
        let half = await story.writer.get(story.path).main
        #expect(half.contains("12 sur 13 complètes") && half.contains("parts/P1#f-articles"))
        #expect(try await story.submit().status == 422)

        // Whoever means it says so: what the administration asked for may be right as it is.
        let revision = String(try await story.dossier().revision)
        let sent = await story.writer.post(
            "\(story.path)/submission", [("revision", revision), ("unchanged", "yes")], from: story.path)
        #expect(sent.location == "/fr\(story.path)/receipts/2")
        #expect(try await story.dossier().state == .submitted)
        // A second click is answered with the same receipt, not with a question.
        let again = await story.writer.post("\(story.path)/submission", [("revision", revision)], from: story.path)
        #expect(again.location == "/fr\(story.path)/receipts/2")

        // Who asked hears of it, once.
        try await story.site.runJobs()
        let told = story.site.mailbox.all.filter { $0.subject.contains("pièces reçues") }
        #expect(told.count == 1 && told.allSatisfy { $0.to.description.hasPrefix("programme-officer-") })
        #expect(told.allSatisfy { $0.text.contains("\(story.path)/admissibility") })

        // Who asked reads which of them came back as they were.
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let answered = await officer.get("\(story.path)/admissibility")
        #expect(checkPage(answered.text) == [])
        #expect(answered.main.contains(#/#part-P5">[^<]*<\/a> <span class="muted">\(modifié depuis le dépôt\)/#))
        #expect(answered.main.contains(#/#part-P1">[^<]*<\/a> <span class="muted">\(renvoyé sans changement\)/#))
        #expect(answered.main.matches(of: #/renvoyé sans changement|modifié depuis/#).count == 2)
    }

    @Test func whatWasReplacedNeedsNoConfirmation() async throws {
        let story = try await asked()
        try await change(story)
        let path = "\(story.path)/parts/P1"
        let revision = String(try await story.revision(of: "P1"))
        let taken = await story.writer.upload(
            "\(path)/files", [("revision", revision)],
            files: [("articles", "statuts-2.pdf", "application/pdf", Fixtures.pdf + Array("autre".utf8))], from: path)
        #expect(taken.status == 303)
        let page = await story.writer.get(story.path)
        #expect(page.main.contains("13 sur 13 complètes") && !page.main.contains("name=\"unchanged\""))
        #expect(try await story.submit().location == "/fr\(story.path)/receipts/2")
    }

    /// The question is only for those who may send: others get what they always got.
    @Test func nobodyElseIsAsked() async throws {
        let story = try await Story.deposited()
        let stranger = try await story.site.signedIn(as: .clusterDirector)
        let answer = await stranger.post(
            "\(story.path)/submission", [("revision", String(try await story.dossier().revision))], from: "/home")
        #expect(answer.status == 404 && !answer.text.contains("Cluster de l"))
    }
}
