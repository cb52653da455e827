import CanonicalJSON
import Calls
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct AnswerTests {
    private func read(_ field: PartField, _ typed: [(String, String)]) -> (JSONValue?, AnswerReader) {
        var reader = AnswerReader(
            Form(typed), registers: ["regions": ["souss-massa"]], years: 5, today: Day(2023, 6, 14)!)
        let answers = reader.answers([field])
        return (answers[field.id], reader)
    }
    private func field(_ kind: PartField.Kind) -> PartField { PartField(id: "f", kind: kind, name: Localized(fr: "F")) }

    @Test(
        arguments: [
            (PartField.Kind.text, "  a  b ", JSONValue.string("a b")), (.longText, " a\n\nb ", "a\n\nb"),
            (.number, "3,50", "3.5"), (.number, "٣", "3"), (.number, "1 200", "1200"), (.percent, "100", "100"),
            (.amount, "12 000,50", 1_200_050), (.amount, "2.000.000", 200_000_000), (.date, "2023-04-12", "2023-04-12"),
            (.yesNo, "no", false), (.list, "a\n\n b  c \n", .array(["a", "b c"])),
        ] as [(PartField.Kind, String, JSONValue)])
    func whatIsTyped(kind: PartField.Kind, typed: String, answer: JSONValue) {
        let (value, reader) = read(field(kind), [("f", typed)])
        #expect(value == answer)
        #expect(reader.faults.isEmpty)
        // Shown again, it reads the same.
        let shown = AnswerForm.of(["f": answer], [field(kind)], years: 5)
        #expect(read(field(kind), shown.fields.map { ($0.name, $0.value) }).0 == answer)
    }

    @Test(
        arguments: [
            (PartField.Kind.number, "trois"), (.number, "1,23456"), (.number, "-1"), (.percent, "101"),
            (.percent, "100,1"),
            (.amount, "12,345"), (.amount, "beaucoup"), (.date, "12/04/2023"), (.date, "2023-02-30"),
            (.text, String(repeating: "a", count: 401)), (.longText, String(repeating: "a", count: 20_001)),
        ] as [(PartField.Kind, String)])
    func whatIsWrong(kind: PartField.Kind, typed: String) {
        #expect(read(field(kind), [("f", typed)]).1.faults.order == ["f"])
    }

    @Test(arguments: PartField.Kind.allCases)
    func emptyIsNoAnswerAndNoFault(kind: PartField.Kind) {
        let (value, reader) = read(field(kind), [("f", kind == .choice ? "" : "  ")])
        #expect(value == nil || value?.isAnswer == false)
        #expect(reader.faults.isEmpty)
    }

    @Test(arguments: [
        ("00156119100006", false), ("0015611910000666", false), ("00156119100006X", false), ("001561191000066", true),
    ])
    func ice(typed: String, isTaken: Bool) {
        var field = field(.text)
        field.format = "ice"
        let (value, reader) = read(field, [("f", typed)])
        #expect((value != nil) == isTaken)
        #expect(reader.faults.isEmpty == isTaken)
        #expect(reader.doubts.isEmpty)
    }

    @Test func anICEWhoseKeyDoesNotHoldIsDoubtedAndKept() {
        var field = field(.text)
        field.format = "ice"
        let (value, reader) = read(field, [("f", "001561191000067")])
        #expect(value == "001561191000067")
        #expect(reader.faults.isEmpty && reader.doubts["f"] != nil)
    }

    @Test func aChoiceIsOneOfThoseOffered() {
        var field = field(.choice)
        field.choicesFrom = "regions"
        #expect(read(field, [("f", "souss-massa")]).0 == "souss-massa")
        #expect(read(field, [("f", "atlantis")]).1.faults.order == ["f"])
    }

    @Test func membersAreReadRowByRow() {
        let typed =
            Answers.member(0, "f", isCompany: true) + [("f.1.name", ""), ("f.1.type", ""), ("f.1.ice", " ")]
            + Answers.member(2, "f", isCompany: false)
        let (value, reader) = read(field(.memberList), typed)
        #expect(reader.faults.isEmpty)
        let members = (value?.items ?? []).compactMap(Member.init)
        #expect(members.map(\.name) == ["Membre 1", "Membre 3"])
        #expect(
            MemberFacts(members)
                == MemberFacts([
                    Member(name: "a", kind: .sme, isFeePaid: true), Member(name: "b", kind: .research, isFeePaid: true),
                ]))
    }

    @Test(arguments: [("2023-06-14", false), ("2023-06-15", true), ("2019-01-01", false), ("", false)])
    func aMemberWhoJoinsInTheFutureIsDoubted(joined: String, isDoubted: Bool) {
        let typed = [("f.0.name", "Membre 1"), ("f.0.type", "sme"), ("f.0.joined", joined)]
        let reader = read(field(.memberList), typed).1
        #expect(reader.faults.isEmpty)
        #expect(reader.doubts["f.0.joined"] == (isDoubted ? DossierPhrases.joinsLater : nil))
    }

    @Test(arguments: [("001561191000066", true), ("002017530000069", false), ("", false)])
    func oneICETwiceIsDoubted(second: String, isDoubted: Bool) {
        let typed = [
            ("f.0.name", "Membre 1"), ("f.0.type", "sme"), ("f.0.ice", "001561191000066"),
            ("f.1.name", "Membre 2"), ("f.1.type", "sme"), ("f.1.ice", second),
        ]
        let doubt = read(field(.memberList), typed).1.doubts["f.1.ice"]
        #expect((doubt == DossierPhrases.iceTwice) == isDoubted)
    }

    @Test func aMemberNeedsNameAndType() {
        let reader = read(field(.memberList), [("f.0.name", ""), ("f.0.type", ""), ("f.0.ice", "00156119100006")]).1
        #expect(reader.faults.order == ["f.0.ice", "f.0.name", "f.0.type"])
        // Whatever was typed of one is not thrown away in silence.
        for told in [("f.0.type", "sme"), ("f.0.fee-paid", "yes")] {
            #expect(read(field(.memberList), [("f.0.name", ""), told]).1.faults.order.first == "f.0.name")
        }
    }

    @Test(arguments: [
        ("2026-01-10", "2026-01-10", [String]()), ("2026-01-10", "2028-12-31", []),
        ("2028-12-31", "2026-01-10", ["f.0.to"]),
        ("", "2026-01-10", []), ("2026-01-10", "", []), ("2026-13-10", "2026-01-10", ["f.0.from"]),
    ])
    func aProjectEndsAfterItBegins(from: String, to: String, faults: [String]) {
        var field = field(.projectList)
        field.columns = ["title", "from", "to"]
        let reader = read(field, [("f.0.title", "Alliages"), ("f.0.from", from), ("f.0.to", to)]).1
        #expect(reader.faults.order == faults)
    }

    @Test func tablesOfMoney() {
        var field = field(.table)
        field.headings = ["team", "audit"]
        let (value, reader) = read(
            field, [("f.team.year-1", "1000"), ("f.audit.year-5", "x"), ("f.other.year-1", "5")])
        #expect(value == ["team": ["year-1": 100_000]])
        #expect(reader.faults.order == ["f.audit.year-5"])
    }
}
