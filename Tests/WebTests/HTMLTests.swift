import Testing
import Values

@testable import Web

@Suite struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test(arguments: [
        ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), ("a & b", "a &amp; b"),
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("", ""), ("&amp;", "&amp;amp;"), ("عربي <b>", "عربي &lt;b&gt;"),
        ("<<>>", "&lt;&lt;&gt;&gt;"),
    ]) func whatIsPutInIsEscaped(typed: String, written: String) {
        #expect(text("<p title=\"\(typed)\">\(typed)</p>") == "<p title=\"\(written)\">\(written)</p>")
        #expect(text("\(typed[...])") == written)
        #expect(text(HTML(text: typed)) == written)
    }

    @Test func markupGoesInAsItIs() {
        let bold: HTML = "<b>\("<")</b>"
        let none: HTML? = nil
        #expect(text("\(bold)\(none)\([bold, bold])\(7)") == "<b>&lt;</b><b>&lt;</b><b>&lt;</b>7")
        #expect(text([bold, "x"].joined(", ")) == "<b>&lt;</b>, x")
        #expect(text("<input\(flag: true, " checked")\(flag: false, " disabled")>") == "<input checked>")
        #expect(text("<a href=\"\(Path("/a/\("\"><b>&")"))\">") == "<a href=\"/a/%22%3E%3Cb%3E%26\">")
    }
}
