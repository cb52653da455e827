import Testing
import Values

@testable import Web

@Suite struct PathTests {
    @Test(arguments: [
        ("a b/ç?&=#%", "a%20b%2F%C3%A7%3F%26%3D%23%25"), ("عنقود", "%D8%B9%D9%86%D9%82%D9%88%D8%AF"),
        ("a-._~9Z", "a-._~9Z"),
        ("\r\nSet-Cookie: x", "%0D%0ASet-Cookie%3A%20x"), ("", ""),
    ]) func segmentsAreEncoded(segment: String, text: String) {
        #expect(Path("/calls/\(segment)/end").text == "/calls/\(text)/end")
        #expect(PercentEncoding.decode(text) == segment)
    }

    @Test(arguments: ["%", "%4", "%zz", "a%", "%C3", "%C3%28", "%FF", "%ED%A0%80", "%C0%AF", "%+1"])
    func brokenEscapesAreNil(text: String) { #expect(PercentEncoding.decode(text) == nil) }

    @Test func plusIsASpaceOnlyInForms() {
        #expect(PercentEncoding.decode("a+b%2B") == "a+b+")
        #expect(PercentEncoding.decode("a+b%2B", plus: true) == "a b+")
    }

    @Test(arguments: [
        "//evil.example", "///evil", "/\\evil.example", "\\evil", "https://evil.example", "javascript:alert(1)", "evil",
        "",
        "/a\r\nLocation: x", "/a b", "/\u{0}", "/é", "/" + String(repeating: "a", count: 2000),
    ]) func onlyPathsOfThisSiteComeBack(text: String) { #expect(Path(returned: text) == nil) }

    @Test(arguments: ["/", "/calls/1?after=2#x", "/@evil.example", "/%2F%2Fevil"]) func ourOwnDo(text: String) throws {
        let path = try #require(Path(returned: text))
        #expect(path.text == text)
        #expect(path.inLanguage(.ar).text == (text == "/" ? "/ar" : "/ar" + text))
    }

    @Test func queriesAndPlaces() {
        let path: Path = "/calls"
        #expect(path.with([("q", "a&b"), ("after", nil), ("x", "")]).text == "/calls?q=a%26b")
        #expect(path.with([("a", "1")]).with([("b", "2")]).text == "/calls?a=1&b=2")
        #expect(path.with([]).at("été").text == "/calls#%C3%A9t%C3%A9")
    }

    @Test(arguments: [
        ("/fr", "", Language.fr, "/"), ("/fr/", "", .fr, "/"), ("/ar//calls///1/", "", .ar, "/calls/1"),
        ("/%66r/c%61lls", "", .fr, "/calls"), ("/en/a%2Fb", "x=1&&y=%C3%A9", .en, "/a%2Fb?x=1&y=%C3%A9"),
        ("/fr//evil.example", "", .fr, "/evil.example"), ("/en/x", "broken=%", .en, "/x"),
        ("/en/x", "q=" + String(repeating: "y", count: 2000), .en, "/x"),
    ]) func anAddressHasOneSpelling(path: String, query: String, language: Language, text: String) throws {
        let address = try #require(Address(Request(.get, path, query: query)))
        #expect(address.language == language)
        #expect(address.path.text == text)
    }

    @Test(arguments: ["/", "", "/calls", "/FR/x", "/frx", "/%/fr", "/de"]) func withoutLanguage(path: String) {
        #expect(Address(Request(.get, path)) == nil)
    }

    @Test(arguments: ["/fr/%", "/fr/%FF", "/fr/a/%00b", "/fr/%C3%28/x"]) func anUnreadablePathHasNoSegments(
        path: String
    ) throws {
        #expect(try #require(Address(Request(.get, path))).segments == nil)
    }
}
