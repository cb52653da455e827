import TestSupport
import Testing

@testable import Values

/// Keys put together from single characters are those that the whole text gives.
struct FoldedLettersTests {
    private let blocks: [ClosedRange<UInt32>] = [0x00...0x024F, 0x0300...0x0344, 0x0600...0x06FF, 0x2010...0x206F]

    @Test(arguments: [("", ""), ("a", "a"), ("a", ""), ("", "ل"), (" ", " "), ("é", "\u{301}"), ("ا", "1")])
    func eachCharacterBesideOthers(before: String, after: String) {
        for value in blocks.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = before + String(scalar) + after
            #expect(SearchKey.fold(text) == FoldedLetters.foldThoroughly(text), "U+\(String(value, radix: 16))")
        }
    }

    @Test func anyMixture() {
        var seed = Pseudorandom(seed: 11)
        let all: [UInt32] = Array(blocks.joined()) + [0x4E2D, 0xFEFB, 0xFF21, 0xFB01, 0x1F600]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...10, using: &seed) {
                text.unicodeScalars.append(Unicode.Scalar(all.randomElement(using: &seed)!)!)
            }
            #expect(SearchKey.fold(text) == FoldedLetters.foldThoroughly(text), "\(Array(text.unicodeScalars))")
        }
    }
}
