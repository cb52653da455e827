import Testing
import Web

/// What a browser sends back, in one header (RFC 6265, 5.4).
@Suite struct CookieTests {
    @Test(
        arguments: [
            ("session=a", "a"), ("language=fr; session=a", "a"), ("session=a; session=b", "a"),
            ("session=; session=x", "x"), ("session2=a; session=b", "b"), ("xsession=a", nil), ("session", nil),
            ("session=", nil), (";;session=a;;", "a"), ("  session=a", "a"), ("session=a=b", "a=b"),
            ("session=\"a\"", "\"a\""), ("", nil), (";", nil),
        ] as [(String, String?)])
    func oneOfSeveral(header: String, value: String?) {
        #expect(Request(.get, "/fr", headers: ["cookie": header]).cookie("session") == value)
    }

    @Test func noneWithoutTheHeader() { #expect(Request(.get, "/fr").cookie("session") == nil) }
}
