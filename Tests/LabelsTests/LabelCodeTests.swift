import Testing

@testable import Labels

@Suite struct LabelCodeTests {
    @Test func aCodeReadsBackAsItIsShown() {
        for _ in 0..<200 {
            let code = LabelCode.random()
            #expect(code.text.count == 12)
            #expect(code.description.split(separator: "-").map(\.count) == [4, 4, 4])
            #expect(LabelCode(typed: code.description) == code)
            #expect(LabelCode(typed: code.text) == code)
        }
    }

    @Test func anySingleWrongCharacterIsRefused() {
        let code = Array(LabelCode.random().text)
        var refused = 0
        for place in code.indices {
            for other in LabelCode.alphabet where other != code[place] {
                var wrong = code
                wrong[place] = other
                if LabelCode(typed: String(wrong)) == nil { refused += 1 }
            }
        }
        #expect(refused == 12 * 31)
    }

    @Test func anyExchangeOfTwoDifferentCharactersIsRefused() {
        for _ in 0..<50 {
            let code = Array(LabelCode.random().text)
            for first in code.indices {
                for second in code.indices where second > first && code[first] != code[second] {
                    var wrong = code
                    wrong.swapAt(first, second)
                    #expect(LabelCode(typed: String(wrong)) == nil, "\(String(code)) \(first) \(second)")
                }
            }
        }
    }

    /// A code with 0 and 1 in it, so that the letters that look like them can be tried.
    @Test(arguments: [
        "0010-0000-000T", "001000000 00t", " OOlo ooOo oOOt ", "0010–0000–000T", "٠٠١٠-٠٠٠٠-٠٠٠T", "001O.0000.000t",
    ])
    func whatPeopleTypeIsRead(_ typed: String) {
        #expect(LabelCode(typed: typed) == LabelCode(typed: Self.sample), "\(typed)")
    }

    @Test(arguments: [
        "", "   ", "0010-0000-000", "0010-0000-000TT", "0010-0000-000U", "0010-0000-000*", "élan-élan-élan",
        "../../etc",
    ])
    func whatIsNoCodeIsRefused(_ typed: String) { #expect(LabelCode(typed: typed) == nil) }

    private static let sample = "00100000000T"
}
