import Testing
import Values

struct DigitGroupsTests {
    @Test(arguments: [
        ("10 000 000 درهم", "10\u{A0}000\u{A0}000 درهم"), ("1 200", "1\u{A0}200"),
        ("de 2 000 000 à 150 000,50 DH", "de 2\u{A0}000\u{A0}000 à 150\u{A0}000,50 DH"),
        ("في 2027 000", "في 2027 000"), ("05 22 12 34 56", "05 22 12 34 56"), ("1 2000", "1 2000"), ("12 34", "12 34"),
        ("1 200 30", "1\u{A0}200 30"), ("01/02/2027 150", "01/02/2027 150"), ("12.5 100", "12.5 100"), ("", ""),
        (" 100 ", " 100 "), ("a 100 200", "a 100\u{A0}200"), ("1000 200 300", "1000 200\u{A0}300"),
    ]) func groupsStayTogether(typed: String, kept: String) {
        #expect(DigitGroups.joined(typed) == kept)
        #expect(DigitGroups.joined(kept) == kept)
    }
}
