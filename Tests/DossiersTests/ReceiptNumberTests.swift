import Testing

@testable import Dossiers

@Suite struct ReceiptNumberTests {
    private let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    @Test func itsOwnTextIsRead() {
        for _ in 0..<200 {
            let receipt = ReceiptNumber.random()
            #expect(ReceiptNumber(receipt.description) == receipt)
            #expect(ReceiptNumber(receipt.description.lowercased().replacing("-", with: " ")) == receipt)
            #expect(ReceiptNumber(receipt.description.replacing("0", with: "o").replacing("1", with: "l")) == receipt)
        }
    }

    @Test func everySingleWrongSymbolIsFound() {
        let text = Array(ReceiptNumber.random().description)
        for place in 4..<text.count where text[place] != "-" {
            for symbol in symbols where symbol != text[place] {
                var wrong = text
                wrong[place] = symbol
                #expect(ReceiptNumber(String(wrong)) == nil)
            }
        }
    }

    @Test(arguments: [
        "", "GRP", "GRP-00000", "GRP-00000-000000", "GRP-0000U-00000", "XYZ-00000-00000", "GRP-00000-0000é",
    ])
    func anythingElseIsRefused(text: String) { #expect(ReceiptNumber(text) == nil) }
}
