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

    /// The candidate is told of the own right and has it on the first screen until its time is over; who decided reads of the candidate's.
    @Test(arguments: [("2023-08-31T14:59", true), ("2023-08-31T15:00", false)])
    func theRightIsTheCandidates(at: String, isOpen: Bool) async throws {
        let story = try await Story.deposited()
        var call = try await story.held().call
        call.configuration.timetable = [TimetableStep(step: .appealsClose, at: LocalTime("2023-08-31T15:00")!)]
        try await story.site.site.database.write { [call] in try CallStore.save(call, in: $0) }
        let path = "\(story.path)/admissibility"
        let before = try await story.site.signedIn(as: .programmeOfficer)
        #expect(await before.post(path, [("decision", "no"), ("reason", "Sans statuts")], from: path).status == 303)
        story.site.clock.set(LocalTime(at)!.instant)
        try await story.site.refresh(story)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let (theirs, ours) = (await story.writer.get(story.path), await officer.get(path))
        #expect(theirs.main.contains("Vous pouvez former un recours") && !ours.main.contains("Vous pouvez former"))
        #expect(ours.main.contains("Le candidat peut former un recours"))
        let home = await story.writer.get("/home")
        #expect(checkPage(home.text) == [])
        #expect(home.main.contains("un recours est possible jusqu’à cette date") == isOpen)
        for page in [theirs, ours] {
            #expect(page.main.contains("Le délai de recours gracieux est passé") == !isOpen)
            #expect(page.main.contains("Recours gracieux reçus jusqu’au") == isOpen)
        }
    }
}
