import Foundation
import TestSupport
import Testing
import Values

struct IDTests {
    enum Thing {}

    @Test func madeIdsAreVersion7AndCarryTheirTime() throws {
        var seed = Pseudorandom(seed: 7)
        for _ in 0..<1000 {
            let instant = Instant(milliseconds: Int64.random(in: 0..<(1 << 47), using: &seed))
            let id = ID<Thing>.make(at: instant)
            let uuid = try #require(UUID(uuidString: id.text))
            let b = uuid.uuid
            #expect(b.6 >> 4 == 7)
            #expect(b.8 >> 6 == 0b10)
            let time = [b.0, b.1, b.2, b.3, b.4, b.5].reduce(Int64(0)) { $0 << 8 | Int64($1) }
            #expect(time == instant.milliseconds)
            #expect(id.text == id.text.lowercased())
            #expect(ID<Thing>(id.text) == id)
        }
    }

    @Test func laterIdsSortLater() {
        let ids = (0..<200).map { ID<Thing>.make(at: Instant(milliseconds: 1_700_000_000_000 + Int64($0))) }
        #expect(ids.sorted() == ids)
        #expect(Set((0..<1000).map { _ in ID<Thing>.make(at: Instant(milliseconds: 0)) }).count == 1000)
    }

    @Test(arguments: ["a", "casablanca-settat", "2011.call-1", String(repeating: "z", count: 64)])
    func shortNamesAreTaken(text: String) { #expect(ID<Thing>(text)?.text == text) }

    @Test(arguments: [
        "", "A", "a b", "é", "a/b", "..", ".hidden", "a\u{1}", "a\n", "٣", "a_b", "%2e",
        String(repeating: "z", count: 65),
    ])
    func anythingElseIsRefused(text: String) { #expect(ID<Thing>(text) == nil) }

    @Test func codingKeepsTheText() throws {
        let ids = [ID<Thing>("x-1"), ID<Thing>("y")].compactMap(\.self)
        let data = try JSONEncoder().encode(ids)
        #expect(String(decoding: data, as: UTF8.self) == #"["x-1","y"]"#)
        #expect(try JSONDecoder().decode([ID<Thing>].self, from: data) == ids)
    }
}
