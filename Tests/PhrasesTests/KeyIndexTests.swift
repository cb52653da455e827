import Phrases
import Testing

struct KeyIndexTests {
    @Test func findsEachKeyAndNoOther() {
        // Of all lengths, many alike but for one letter, some beyond ASCII.
        let keys =
            (0..<2_000).map { "module.page-\($0)" } + (0..<40).map { String(repeating: "k", count: $0) }
            + ["عنقود", "grappe", "Grappe", "grappé"]
        let index = KeyIndex(keys)
        for (place, key) in keys.enumerated() { #expect(index.find(key) == place) }
        for other in [
            "module.page-2000", "module.page-", "MODULE.page-1", String(repeating: "k", count: 40), "grapp", " ",
        ] {
            #expect(index.find(other) == nil)
        }
    }

    @Test func knowsNothingWhereThereIsNothing() {
        #expect(KeyIndex([]).find("") == nil)
        #expect(KeyIndex([]).find("a") == nil)
    }
}
