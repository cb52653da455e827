import CanonicalJSON
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Two people, or two windows, on one part: only what both changed is asked about.
@Suite struct MeetingTests {
    private static let fields = ["a", "b"].map { PartField(id: $0, kind: .longText, name: Localized(fr: $0)) }

    @Test(
        arguments: [
            // Opened, typed, saved meanwhile → merged, contested, joined.
            (["a": "1"], ["a": "2"], ["a": "1"], ["a": "2"], [], []),
            (["a": "1"], ["a": "1"], ["a": "2"], ["a": "2"], [], ["a"]),
            (["a": "1"], ["a": "2"], ["a": "3"], ["a": "2"], ["a"], []),
            (["a": "1"], ["a": "2"], ["a": "2"], ["a": "2"], [], []),
            (["a": "1"], ["a": "1"], [:], [:], [], ["a"]),
            ([:], ["a": "1"], ["b": "2"], ["a": "1", "b": "2"], [], ["b"]),
            (["a": "1"], [:], ["a": "2"], [:], ["a"], []),
        ] as [([String: JSONValue], [String: JSONValue], [String: JSONValue], [String: JSONValue], [String], [String])])
    func whoChangedWhat(
        opened: [String: JSONValue], typed: [String: JSONValue], saved: [String: JSONValue],
        merged: [String: JSONValue], contested: [String], joined: [String]
    ) {
        let meeting = Meeting(typed, saved, opened: Meeting.mark(opened, Self.fields), Self.fields)
        #expect(meeting.merged == merged)
        #expect(meeting.contested == contested)
        #expect(meeting.joined == joined)
    }

    /// Without a word of what the form was opened on, whatever differs is contested.
    @Test(arguments: [nil, "a", "a:b:c", ": :"] as [String?])
    func whatCannotBeKnownIsAsked(opened: String?) {
        let meeting = Meeting(["a": "1"], ["a": "2"], opened: opened, Self.fields)
        #expect(meeting.contested == ["a"] && meeting.joined.isEmpty)
    }

    private func opened(_ answer: Answer) throws -> String {
        String(try #require(answer.text.firstMatch(of: #/name="opened" value="([^"]*)"/#)).1)
    }

    /// A dossier, a colleague who may write too, and a part that both opened after it was saved once.
    private func together() async throws -> (Story, Browser, path: String, opened: String) {
        let story = try await Story.begin()
        let colleague = try await story.colleague("colleague@grappe.test", may: "write").browser
        let path = "\(story.path)/parts/P5"
        _ = await story.writer.post(
            path, [("revision", "0"), ("vision", "Ancienne"), ("links", "Anciens")], from: path)
        return (story, colleague, path, try opened(await story.writer.get(path)))
    }

    @Test func otherFieldsAreJoined() async throws {
        let (story, colleague, path, before) = try await together()
        let theirs = [("revision", "1"), ("opened", before), ("vision", "La sienne"), ("links", "Anciens")]
        #expect(await colleague.post(path, theirs, from: path).status == 303)
        let mine = [("revision", "1"), ("opened", before), ("vision", "Ancienne"), ("links", "Les miens")]
        let saved = await story.writer.post(path, mine, from: path)
        #expect(saved.status == 303)
        let page = await story.writer.get(path)
        #expect(page.text.contains("enregistré ailleurs entre-temps est gardé"))
        #expect(page.main.contains("La sienne</textarea>") && page.main.contains("Les miens</textarea>"))
        #expect(try await story.revision(of: "P5") == 3)
    }

    /// One field is contested, another was changed by the other person alone: that one is taken over, the first is asked about.
    @Test(arguments: [(false, "Une autre personne a enregistré"), (true, "Vous avez enregistré cette partie")])
    func onlyWhatBothChangedIsAskedAbout(isOwn: Bool, title: String) async throws {
        let (story, colleague, path, before) = try await together()
        let theirs = [("revision", "1"), ("opened", before), ("vision", "La sienne"), ("links", "Les siens")]
        #expect(await (isOwn ? story.writer : colleague).post(path, theirs, from: path).status == 303)
        let mine = [("revision", "1"), ("opened", before), ("vision", "La mienne"), ("links", "Anciens")]
        let asked = await story.writer.post(path, mine, from: path)
        #expect(asked.status == 409 && checkPage(asked.text) == [])
        #expect(asked.main.contains(title))
        #expect(asked.main.contains("La mienne</textarea>") && asked.main.contains("<p dir=\"auto\">La sienne</p>"))
        #expect(asked.main.contains("Les siens</textarea>") && !asked.main.contains("<p dir=\"auto\">Les siens</p>"))
        let again = [("revision", "2"), ("opened", try opened(asked)), ("vision", "Les deux"), ("links", "Les siens")]
        #expect(await story.writer.post(path, again).status == 303)
    }

    /// A form that came back for a fault keeps what it was opened on.
    @Test func aFaultForgetsNothing() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P5"
        let before = try opened(await story.writer.get(path))
        _ = await story.writer.post(path, [("revision", "0"), ("opened", before), ("links", "Ailleurs")], from: path)
        let long = String(repeating: "x", count: 20_001)
        let wrong = await story.writer.post(
            path, [("revision", "0"), ("opened", before), ("vision", long)], from: path)
        #expect(wrong.status == 422)
        #expect(try opened(wrong) == before)
        #expect(wrong.text.contains("name=\"revision\" value=\"0\""))
    }

    /// Every kind of answer, sent again as it was shown, is no change: only what the other one changed is joined, whatever it is.
    @Test func whatWasOnlyShownIsNoChange() async throws {
        let story = try await Story.begin(track: "existing")
        try await story.fill()
        for part in try await story.held().parts where part.asked.contains(where: \.isTyped) {
            let path = "\(story.path)/parts/\(part.id)"
            let sheet = try await sheet(part, story)
            let shown = sheet.form.fields.map { ($0.name, $0.value) }
            let late = [("revision", "0"), ("opened", Meeting.mark(sheet.saved, sheet.asked))]
            #expect(await story.writer.post(path, late + shown, from: path).status == 303, "\(part.id)")
            let read = Meeting(sheet.saved, [:], opened: late[1].1, sheet.asked.filter(\.isTyped))
            #expect(read.contested.isEmpty && read.joined.count == sheet.saved.count, "\(part.id)")
            let again = try await self.sheet(part, story)
            #expect(again.saved == sheet.saved, "\(part.id)")
        }
    }

    private func sheet(_ part: Part, _ story: Story) async throws -> PartSheet {
        let held = try await story.held()
        return try await story.site.site.database.read { try PartSheet.read(held, part, Fixtures.sources(), in: $0) }
    }

    /// A page that was open before forms said what they were opened on: everything that differs is asked about, also after a fault.
    @Test func anOldFormOverwritesNothing() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P5"
        _ = await story.writer.post(path, [("revision", "0"), ("vision", "Autre")], from: path)
        let long = String(repeating: "x", count: 20_001)
        let wrong = await story.writer.post(path, [("revision", "0"), ("links", long)], from: path)
        #expect(try wrong.status == 422 && opened(wrong) == "")
        let asked = await story.writer.post(
            path, [("revision", "0"), ("opened", ""), ("vision", "Vieille"), ("links", "Court")])
        #expect(asked.status == 409 && asked.main.contains("<p dir=\"auto\">Autre</p>"))
        // The same words are no second text.
        let same = await story.writer.post(path, [("revision", "0"), ("vision", "Autre")], from: path)
        #expect(same.status == 303)
    }
}
