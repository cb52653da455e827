import Access
import Evaluations
import Foundation
import TestSupport
import Testing
import Values
import Web

/// What evaluators and the Division read of each other.
@Suite struct ReaderPageTests {
    @Test func aSummaryNamesEachCriterion() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("one")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(browser, id)
        let answer = await scene.submit(browser, id, [])
        #expect(answer.status == 422)
        for field in ["Stratégie, Volet a — ", "Stratégie, Volet b — ", "Stratégie, Volet c — "] {
            #expect(answer.text.contains(field), "\(field)")
        }
        #expect(answer.text.contains("Commentaire sur Stratégie — "))
        #expect(checkPage(answer.text) == [])
    }

    /// One number for one reader, whoever looks; it still says nothing of who was appointed first.
    @Test func aReaderHasTheSameNumberForTheDivisionAndForTheOtherReaders() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        var readers: [(id: ID<Assignment>, browser: Browser, comment: String)] = []
        for name in ["one", "two", "three"] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [scene.dossiers[0]])
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            readers.append((id, browser, "Avis de \(name)"))
        }
        for reader in readers {
            await scene.submit(reader.browser, reader.id, EvaluatedCall.scores(4, 4, 4, comment: reader.comment))
        }
        let scores = await officer.get("/dossiers/\(scene.dossiers[0])/evaluation")
        let numbers = Set(readers.compactMap { number(of: $0.comment, in: scores) })
        #expect(numbers == ["1", "2", "3"])
        for reader in readers {
            let page = await reader.browser.get("/evaluations/\(reader.id)/review")
            for other in readers where other.id != reader.id {
                #expect(number(of: other.comment, in: page) == number(of: other.comment, in: scores))
            }
        }
        #expect(scores.text.contains("data-label=\"Moyenne\"") && scores.text.contains("data-label=\"Seuil\""))
        #expect(scores.link("/calls/\(scene.call)") != nil && scores.link("/dossiers/\(scene.dossiers[0])") != nil)
    }

    /// The number that stands over a comment.
    private func number(of comment: String, in page: Answer) -> String? {
        guard let place = page.text.range(of: comment) else { return nil }
        let before = page.text[..<place.lowerBound]
        guard let head = before.range(of: "Évaluateur ", options: .backwards) else { return nil }
        return before[head.upperBound...].firstMatch(of: #/[0-9]+/#).map { String($0.0) }
    }

    @Test(arguments: Language.allCases) func aDeclarationSaysWhomItIsAbout(_ language: Language) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("one", language: language)
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        let page = await browser.get("/evaluations/\(id)")
        let word = [Language.fr: "Candidat", .ar: "المترشح", .en: "Applicant"][language] ?? ""
        for name in ["\(word) 1", "\(word) 2"] { #expect(page.text.contains(name), "\(name)") }
        // Members, answers, files stay closed until then.
        for secret in ["Société", EvaluatedCall.secret, "statuts.pdf"] { #expect(!page.text.contains(secret)) }
        #expect(checkPage(page.text) == [])
        await scene.declare(browser, id)
        #expect(!(await browser.get("/evaluations/\(id)").text.contains("\(word) 2")))
    }

    @Test func theFirstScreenAsksForTheProfileBeforeAnyAppointment() async throws {
        let scene = try await EvaluatedCall.open()
        let evaluator = try await scene.site.signedIn(as: .evaluator)
        let home = await evaluator.get("/home")
        #expect(home.link("/evaluations/profile") != nil && home.text.contains("Remplir votre profil"))
        #expect(!home.text.contains("Rien ne vous attend"))
    }

    @Test func whoeverAppointsReadsEmployerAndExpertise() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        _ = try await scene.evaluator("one")
        let page = await officer.get("/calls/\(scene.call)/evaluations")
        #expect(page.text.contains("Université") && page.text.contains("Industrie"))
        #expect(page.link("/calls/\(scene.call)") != nil)
    }
}
