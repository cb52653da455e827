import Testing
import Values

struct TextBlockTests {
    @Test func textsComeBackFromTheirPlaces() {
        let texts = ["", "plain", "l'été, à Fès", "مجمع الابتكار", "", String(repeating: "é", count: 5000)]
        var block = TextBlock(capacity: 16)
        let places = texts.map { keep($0, &block) }
        #expect(places.map { block[$0] } == texts)
        // What was kept stays where it is in a copy that grows apart.
        let before = block
        _ = keep("more", &block)
        #expect(places.map { before[$0] } == texts)
        block.read(places[2]) { #expect($0.elementsEqual("l'été, à Fès".utf8)) }
    }

    @Test func differentTextsAreNumberedAsTheyCome() {
        var texts = DistinctTexts()
        let numbers = ["b", "a", "b", "", "ab", "a", "", "bb"].map { number($0, &texts) }
        #expect(numbers == [0, 1, 0, 2, 3, 1, 2, 4])
        #expect(texts.count == 5)
    }

    private func keep(_ text: String, _ block: inout TextBlock) -> TextBlock.Place {
        var text = text
        return text.withUTF8 { block.keep($0) }
    }

    private func number(_ text: String, _ texts: inout DistinctTexts) -> Int {
        var text = text
        return text.withUTF8 { texts.number(of: $0) }
    }
}
