import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// Publishing is the launch, also on another day than the timetable announces.
@Suite struct LaunchTests {
    @Test(arguments: [("2023-03-03", false), ("2023-02-20", true), ("2023-03-04", true)])
    func anotherDayIsToldBeforeAndAfter(day: String, isTold: Bool) async throws {
        let site = try await Fixtures.site()
        let path = try await OfficerPageTests.created(try await site.signedIn(as: .programmeOfficer))
        site.clock.set(LocalTime("\(day)T10:00")!.instant)
        let officer = try await site.signedIn(as: .programmeOfficer)
        let preview = await officer.get(path)
        #expect(checkPage(preview.text) == [])
        #expect(preview.main.contains("Publier maintenant, c’est lancer l’appel aujourd’hui") == isTold)
        #expect(await officer.post("\(path)/publication", from: path).status == 303)
        let history = await officer.get("\(path)/history")
        #expect(checkPage(history.text) == [])
        #expect(history.main.contains("<dt>Lancement</dt>") == isTold)
        #expect(await officer.get(path).main.contains("<s><time datetime=\"2023-03-03") == isTold)
    }

    /// A step that was announced, moved with the deadline and came on a third day keeps all three.
    @Test func everyDateThatWasSaidIsKept() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let path = try await OfficerPageTests.created(officer)
        #expect(await officer.post("\(path)/publication", from: path).status == 303)
        site.clock.set(LocalTime("2023-05-11T10:00")!.instant)
        let moved = [
            ("deadline", "2023-06-14T15:00"), ("reason-fr", "À la demande"), ("reason-ar", "بطلب"),
            ("reason-en", "Asked"),
        ]
        let head = try await site.signedIn(as: .headOfDivision)
        #expect(await head.post("\(path)/extensions", moved, from: "\(path)/extensions/new").status == 303)
        let id = ID<Call>(stored: String(path.dropFirst("/calls/".count)))
        let at = LocalTime("2023-09-30T10:00")!.instant
        try await site.site.database.write { try CallStore.reach(.results, of: id, at: at, in: $0) }
        let page = await site.browser().get(path).main
        let line = try #require(page.firstMatch(of: #/<li[^>]*>(?:(?!<li).)*Résultats(?:(?!</li>).)*</li>/#)).0
        let announced = LocalTime("2023-07-31T00:00")!.day
        let dates = line.matches(of: #/datetime="([0-9-]{10})/#).map { String($0.1) }
        #expect(dates == [announced, announced.adding(days: 26), Day(2023, 9, 30)!].map(\.description))
        #expect(line.matches(of: #/<s>/#).count == 2)
    }
}
