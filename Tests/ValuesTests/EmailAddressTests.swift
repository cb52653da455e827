import Testing
import Values

struct EmailAddressTests {
    @Test(arguments: [
        ("officer@programme.ma", "officer@programme.ma"), ("  Officer@Programme.MA ", "officer@programme.ma"),
        ("a.b+c_d@sub.domain.co", "a.b+c_d@sub.domain.co"), ("o'neil@x-y.org", "o'neil@x-y.org"),
        ("\u{200E}a@b.ma\u{200F}", "a@b.ma"),
        ("a@b.ma\n", "a@b.ma"), ("a@xn--mgbc0a9azcg.ma", "a@xn--mgbc0a9azcg.ma"),
    ])
    func addressesAreTakenInLowerCase(text: String, address: String) {
        #expect(EmailAddress(text)?.description == address)
    }

    @Test(arguments: [
        "", "a", "a@b", "@b.ma", "a@", "a@@b.ma", "a@b@c.ma", "a b@c.ma", "a@b .ma", "a@.ma", "a@b..ma", "a@b.ma.",
        "a@-b.ma", "a@b-.ma",
        "é@b.ma", "a@bé.ma", "\u{212A}@b.ma", "a\u{1}@b.ma", "a@b.ma\r\nBcc: c@d.ma", "<a@b.ma>", "a@b.ma,c@d.ma",
        "\"a\"@b.ma",
        String(repeating: "a", count: 65) + "@b.ma", "a@" + String(repeating: "b", count: 64) + ".ma",
        "a@" + Array(repeating: String(repeating: "b", count: 60), count: 5).joined(separator: "."),
    ])
    func anythingElseIsRefused(text: String) { #expect(EmailAddress(text) == nil) }
}
