import Testing
import Values

@testable import Web

@Suite struct LanguageTests {
    @Test(arguments: [
        ("ar", Language.ar), ("ar-MA,fr;q=0.8", .ar), ("de,en;q=0.5", .en), ("fr;q=0.5,en;q=0.7", .en),
        ("en;q=0,ar;q=0.1", .ar),
        ("EN-gb", .en), ("", .fr), ("*", .fr), ("de", .fr), ("frr", .fr), ("en ; q = 0.3 , ar;q=0.2", .en),
        // Weights that are no weights weigh nothing, and never bring the server down.
        ("en;q=nan,ar;q=0.1", .ar), ("en;q=inf,ar;q=0.1", .ar), ("en;q=-1,ar;q=0.1", .ar), ("en;q=1e9,ar;q=0.1", .ar),
        ("en;q=,ar;q=0.1", .ar), ("en;q=9999999999999999999,ar;q=0.1", .ar), ("en;q=0x1p3", .fr), (",,;,", .fr),
        (";q=1", .fr),
    ]) func byTheBrowser(header: String, language: Language) {
        #expect(LanguageChoice.of(Request(.get, "/", headers: ["accept-language": header])) == language)
    }

    @Test(arguments: [("language=ar", Language.ar), ("a=b; language=en", .en), ("language=xx", .fr), ("language", .fr)])
    func byTheCookieFirst(cookie: String, language: Language) {
        let request = Request(.get, "/", headers: ["cookie": cookie, "accept-language": "fr"])
        #expect(LanguageChoice.of(request) == language)
    }
}
