import Access
import Calls
import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Whoever is refused reads where an appeal goes and until when, on the page and in the mail.
@Suite struct AppealRoadTests {
    @Test(
        arguments: [
            (Language.fr, "Recours à adresser à", "Autorité d’essai", "Recours gracieux reçus jusqu’au"),
            (.ar, "يوجه التظلم إلى", "سلطة الاختبار", "تُقبل التظلمات إلى غاية"),
            (.en, "Appeals are addressed to", "Test authority", "Appeals are received until"),
        ])
    func aRefusalTellsTheRoadOfAppeal(_ language: Language, _ to: String, _ authority: String, _ until: String)
        async throws
    {
        let story = try await Story.deposited()
        var call = try await story.held().call
        call.configuration.timetable = [TimetableStep(step: .appealsClose, at: LocalTime("2023-08-31T15:00")!)]
        try await story.site.site.database.write { [call] in try CallStore.save(call, in: $0) }
        let officer = try await story.site.signedIn(as: .programmeOfficer, language)
        let path = "\(story.path)/admissibility"
        #expect(await officer.post(path, [("decision", "no"), ("reason", "Sans statuts")], from: path).status == 303)
        let read = await officer.get(path)
        #expect(checkPage(read.text) == [])
        let time = story.site.site.words(language).time(LocalTime("2023-08-31T15:00")!)
        for said in [to, authority, until, time] { #expect(read.main.contains(said), "\(said)") }
        try await story.site.runJobs()
        let mail = try #require(story.site.mailbox.to("writer@grappe.test").last)
        for said in ["Recours à adresser à", "Autorité d’essai", "Recours gracieux reçus jusqu’au"] {
            #expect(mail.text.contains(said), "\(said)")
        }
    }
}
