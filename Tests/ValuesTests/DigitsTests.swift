import Testing
import Values

struct DigitsTests {
    @Test(
        arguments: [
            ("0", 0), ("007", 7), ("999999999999999999", 999_999_999_999_999_999), ("", nil), ("-1", nil), ("1 ", nil),
            ("1a", nil),
            ("٣", nil), ("1000000000000000000", nil),
        ] as [(String, Int?)])
    func onlyPlainDigitsAreRead(text: String, value: Int?) { #expect(Digits.read(text.utf8) == value) }

    @Test func paddingIsReadBack() {
        for value in stride(from: 0, through: 99_999, by: 7) {
            let text = Digits.pad(value, 4)
            #expect(text.utf8.count == max(4, String(value).utf8.count))
            #expect(Digits.read(text.utf8) == value)
        }
    }

    @Test(arguments: [
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("عام ٢٠٢٤, x9", "عام 2024, x9"), ("²½", "²½"),
        ("", ""),
    ])
    func digitsBecomeWestern(text: String, western: String) { #expect(Digits.western(text) == western) }
}
