import Testing

@testable import Web

@Suite struct CodesTests {
    /// Only what looks like the number of a call, a dossier, a label stays in one piece; names and sentences break as usual.
    @Test(arguments: [
        ("AAP-2027-01", true), ("AAP-2027-01-0001", true), ("GRP-5ZE22-VHSSB", true), ("CP-2027-0001", true),
        ("AAP", false), ("2027", false), ("", false), ("-", false), ("INDUSTRIE-ET-COMMERCE", false),
        ("Cluster 3-D", false), ("aap-2027-01", false), ("الملف-1", false),
        ("A-1", true), ("AAP-2027-01-0001-0002-0003-00", false),
    ])
    func numbersAreToldFromWords(text: String, isNumber: Bool) { #expect(Page.isNumber(text) == isNumber) }
}
