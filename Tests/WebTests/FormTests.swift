import Testing
import Values

@testable import Web

@Suite struct FormTests {
    @Test func fieldsComeInOrder() throws {
        let form = try #require(Form(urlencoded: "a=1&b=x+y&a=%C3%A9%3D&empty=&bare&&=v"))
        #expect(form.fields.map(\.name) == ["a", "b", "a", "empty", "bare", ""])
        #expect(form.all("a") == ["1", "é="])
        #expect(form["b"] == "x y")
        #expect(form["bare"] == "")
        #expect(form["missing"] == nil)
        #expect(Form(urlencoded: form.urlencoded) == form)
    }

    @Test(arguments: ["a=%", "%zz=1", "a=%00", "%00=1", "a=%FF", "a=%D8"]) func whatIsBrokenIsNil(text: String) {
        #expect(Form(urlencoded: text) == nil)
    }

    @Test func linesEndWithALineFeed() throws {
        #expect(try #require(Form(urlencoded: "a=1%0D%0A2%0A3%0D4%0D%0D%0A5"))["a"] == "1\n2\n3\r4\r\n5")
    }

    @Test func thousandsOfFieldsAreRefused() {
        #expect(Form(urlencoded: String(repeating: "a&", count: 5_000))?.fields.count == 5_000)
        #expect(Form(urlencoded: String(repeating: "a&", count: 5_001)) == nil)
    }

    @Test func settingReplaces() {
        var form = Form([("a", "1"), ("a", "2"), ("b", "3")])
        form.set("a", "4")
        #expect(form.fields.map(\.value) == ["3", "4"])
    }
}

@Suite struct FormReaderTests {
    private func reader(_ value: String) -> FormReader { FormReader(Form([("f", value)])) }

    @Test(arguments: [
        ("  a \t b\nc ", "a b c"), ("\u{A0}x\u{202F}", "x"), ("a\u{202E}b\u{2066}\u{7}c\u{FEFF}", "abc"),
        ("س\u{200F}", "س\u{200F}"),
    ]) func line(typed: String, read: String) {
        var reader = reader(typed)
        #expect(reader.line("f") == read)
        #expect(reader.faults.isEmpty)
    }

    @Test(arguments: ["", "   ", "\u{202E}", "\n"]) func nothingIsAFaultWhereSomethingIsAsked(typed: String) {
        var (asked, free) = (reader(typed), reader(typed))
        #expect(asked.line("f") == nil)
        #expect(asked.faults["f"] == WebPhrases.required)
        #expect(free.line("f", required: false) == nil)
        #expect(free.text("f", required: false) == nil)
        #expect(free.faults.isEmpty)
    }

    @Test func lengthIsThatOfWhatIsStored() {
        var reader = reader("e" + String(repeating: "\u{301}", count: 300))
        #expect(reader.line("f") == nil)
        #expect(reader.faults["f"] == WebPhrases.tooLong(301, 200))
    }

    @Test func aTextKeepsItsLines() {
        var reader = reader("\n a\n\n b \n")
        #expect(reader.text("f") == "a\n\n b")
    }

    @Test(arguments: [
        ("12", 12 as Int?), (" 1 000 ", 1000), ("١٢", 12), ("1\u{202F}000", 1000), ("0", nil), ("1001", nil),
        ("-5", nil),
        ("1.5", nil), ("1e2", nil), ("99999999999999999999999", nil), ("x", nil),
    ]) func int(typed: String, read: Int?) {
        var reader = reader(typed)
        #expect(reader.int("f", in: 1...1000) == read)
        #expect(reader.faults["f"] == (read == nil ? WebPhrases.numberBetween(1, 1000) : nil))
    }

    @Test(arguments: [
        ("2023-06-14T15:00", "2023-06-14T15:00" as String?), ("2023-06-14 15:00", "2023-06-14T15:00"),
        ("٢٠٢٣-٠٦-١٤T١٥:٠٠", "2023-06-14T15:00"), ("2023-06-14T15:00:00", "2023-06-14T15:00"),
        ("2023-06-14T15:00:59", nil), ("2023-06-14T15:00 or so", nil), ("2023-06-14T25:00", nil), ("2023-06-14", nil),
        ("2023-02-30T10:00", nil),
    ]) func time(typed: String, read: String?) {
        var reader = reader(typed)
        #expect(reader.time("f") == read.flatMap { LocalTime($0) })
        #expect(reader.faults["f"] == (read == nil ? WebPhrases.notATime : nil))
    }

    @Test(arguments: [("2024-02-29", true), ("2023-02-29", false), ("29/02/2024", false), ("2024-2-9", false)])
    func day(typed: String, isDay: Bool) {
        var reader = reader(typed)
        #expect((reader.day("f") != nil) == isDay)
        #expect(reader.faults["f"] == (isDay ? nil : WebPhrases.notADay))
    }

    @Test(arguments: [("2 000 000,50", 200_000_050 as Int64?), ("-1", nil), ("1,2,3", nil), ("deux", nil)])
    func money(typed: String, minor: Int64?) {
        var reader = reader(typed)
        #expect(reader.money("f")?.minor == minor)
        #expect(reader.faults["f"] == (minor == nil ? WebPhrases.notAnAmount : nil))
    }

    @Test(arguments: ["a@", "@b.ma", "a b@c.ma", "a@b.ma\u{0A}Bcc: x@y.ma", "a@b.ma,c@d.ma"]) func notAnEmail(
        typed: String
    ) {
        var reader = reader(typed)
        #expect(reader.email("f") == nil)
        #expect(reader.faults["f"] == WebPhrases.notAnEmail)
    }

    private enum Track: String { case new, existing }
    @Test(arguments: [("new", true), ("New", false), ("", false), ("other", false)]) func choice(
        typed: String, isOne: Bool
    ) {
        var reader = reader(typed)
        let track: Track? = reader.choice("f")
        #expect((track != nil) == isOne)
        #expect(reader.faults["f"] == (isOne ? nil : WebPhrases.chooseOne))
    }

    @Test func theFirstFaultOfAFieldStands() {
        var faults = FormFaults()
        faults.add("b", WebPhrases.required)
        faults.add("a", WebPhrases.notADay)
        faults.add("b", WebPhrases.notADay)
        #expect(faults.order == ["b", "a"])
        #expect(faults["b"] == WebPhrases.required)
    }
}
