import Access
import Dossiers
import Testing
import Values

@testable import Labels

@Suite struct LabelStateTests {
    @Test(arguments: [
        (Label.State.proposed, "2024-01-01", Label.Standing.proposed), (.valid, "2023-12-21", .notYet),
        (.valid, "2023-12-22", .valid), (.valid, "2028-12-21", .valid), (.valid, "2028-12-22", .ended),
        (.suspended, "2024-01-01", .suspended), (.suspended, "2030-01-01", .suspended),
        (.withdrawn, "2024-01-01", .withdrawn),
    ])
    func theStandingOfADay(_ state: Label.State, _ day: String, _ expected: Label.Standing) {
        #expect(Fixtures.proposal(state: state).standing(on: Day(day)!) == expected)
    }

    private static let possible: [LabelChange.Kind: [Label.State: Label.State]] = [
        .suspension: [.valid: .suspended], .reinstatement: [.suspended: .valid],
        .withdrawal: [.valid: .withdrawn, .suspended: .withdrawn],
    ]

    @Test func eachChangeLeadsWhereItMay() {
        for kind in LabelChange.Kind.allCases {
            for state in Label.State.allCases {
                var label = Fixtures.proposal(state: state)
                if let expected = Self.possible[kind]?[state] {
                    #expect(throws: Never.self) { try label.apply(kind) }
                    #expect(label.state == expected)
                } else {
                    #expect(throws: LabelError.changeNotPossible) { try label.apply(kind) }
                    #expect(label.state == state)
                }
            }
        }
    }

    @Test func onlyAnotherHeadOfDivisionSigns() {
        let (label, now) = (Fixtures.held(Fixtures.proposal()), Fixtures.now)
        #expect(LabelRules.sign(Fixtures.head, label, at: now) == .allowed)
        let corrected = Fixtures.held(Fixtures.proposal(), authors: ["officer-1", "head-1"])
        #expect(LabelRules.sign(Fixtures.head, corrected, at: now) == .refused(LabelPhrases.secondPerson))
        #expect(LabelRules.sign(Fixtures.officer, label, at: now) == .hidden)
        let early = Fixtures.held(Fixtures.proposal(), isPublished: false)
        #expect(LabelRules.sign(Fixtures.head, early, at: now) == .refused(LabelPhrases.resultsFirst))
        let (own, closed) = (
            Fixtures.held(Fixtures.proposal(), interest: .own), Fixtures.held(Fixtures.proposal(), interest: .barred)
        )
        for rule in [
            LabelRules.sign, LabelRules.edit, LabelRules.change, LabelRules.signChange, LabelRules.refuseChange,
        ] {
            #expect(rule(Fixtures.head, own, at: now) == .refused(LabelPhrases.own))
            #expect(rule(Fixtures.head, closed, at: now) == .hidden)
        }
        let author = Fixtures.actor("officer-1", .programmeOfficer, .headOfDivision)
        #expect(LabelRules.sign(author, label, at: now) == .refused(LabelPhrases.secondPerson))
        #expect(
            LabelRules.sign(Fixtures.head, Fixtures.held(Fixtures.proposal(state: .valid)), at: now)
                == .refused(LabelPhrases.notProposed))
        #expect(LabelRules.sign(.anonymous, label, at: now) == .hidden)
    }

    @Test(arguments: Role.allCases)
    func theDivisionAndAuditorsFollow(_ role: Role) {
        let expected: Decision = [.programmeOfficer, .headOfDivision, .auditor].contains(role) ? .allowed : .hidden
        #expect(LabelRules.follow(Fixtures.actor("somebody", role), at: Fixtures.now) == expected)
        let acts: Decision = [.programmeOfficer, .headOfDivision].contains(role) ? .allowed : .hidden
        #expect(
            LabelRules.edit(Fixtures.actor("somebody", role), Fixtures.held(Fixtures.proposal()), at: Fixtures.now)
                == acts)
    }

    @Test func theDigestIsOfEverythingCertified() {
        let code = LabelCode(typed: "00100000000T")!
        func digest(_ label: Label, _ number: String = "LAB-2023-0001", _ authority: String = "A") -> String {
            CertificateContent(label, number: number, code: code, authority: Localized(fr: authority)).digest
        }
        let label = Fixtures.proposal()
        var others = [digest(label, "LAB-2023-0002"), digest(label, "LAB-2023-0001", "B")]
        var changed = label
        changed.name.ar = "تجمع"
        others.append(digest(changed))
        changed = label
        changed.validUntil = Day(2028, 12, 22)!
        others.append(digest(changed))
        #expect(Set(others + [digest(label)]).count == 5)
        #expect(digest(label) == digest(Fixtures.proposal("label-9", by: "somebody-else")))
    }
}
