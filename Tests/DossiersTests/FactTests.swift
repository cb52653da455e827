import CanonicalJSON
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct FactTests {
    private func members(_ active: Int, companies: Int, unpaid: Int = 0) -> [Member] {
        (0..<active).map { Member(name: "m\($0)", kind: $0 < companies ? .sme : .public, isFeePaid: true) }
            + (0..<unpaid).map { Member(name: "u\($0)", kind: .large, isFeePaid: false) }
    }

    @Test(arguments: [(15, 8, 0), (15, 9, 0), (14, 14, 10), (0, 0, 3)])
    func membersAndCompanies(active: Int, companies: Int, unpaid: Int) {
        let facts = MemberFacts(members(active, companies: companies, unpaid: unpaid))
        #expect(facts.active == active && facts.companies == companies)
    }

    @Test(arguments: Member.Kind.allCases)
    func whatCountsAsACompany(kind: Member.Kind) {
        #expect(kind.isCompany == ["large", "mid-cap", "sme", "micro", "startup"].contains(kind.rawValue))
    }

    @Test func factsOfADossier() async throws {
        let site = try await Fixtures.site()
        let configuration = try await site.site.database.read {
            try CallStore.find(Fixtures.callID, in: $0)!.configuration
        }
        let answers: DossierAnswers = ["P1": ["legal-form": "association"], "P4": ["sector": "ict"]]
        func facts(_ cluster: ClusterFacts, receivedAt: Instant?) -> [String: FactValue] {
            DossierFacts(
                answers: answers, members: members(15, companies: 9), track: .new, receivedAt: receivedAt,
                cluster: cluster, configuration: configuration, deadline: Fixtures.deadline,
                sectorScopes: ["ict": "technological", "railway": "industrial"]
            ).values
        }
        let fresh = facts(.none, receivedAt: Fixtures.start)
        #expect(fresh["members.active.count"] == .integer(15))
        #expect(fresh["members.companies.share"] == .percent(numerator: 9, denominator: 15))
        #expect(fresh["organisation.legal-form"] == .word("association"))
        #expect(fresh["sector.scope"] == .word("technological"))
        #expect(fresh["labels.past.count"] == .integer(0))
        #expect(fresh["support.months.total"] == .integer(0))
        #expect(fresh["application.received-at"] == .instant(Fixtures.start))
        #expect(fresh["track"] == .word("new"))
        #expect(facts(Fixtures.old, receivedAt: nil)["track"] == .word("existing"))
        #expect(facts(Fixtures.old, receivedAt: nil)["application.received-at"] == nil)
        let young = ClusterFacts(pastLabels: 1, supportMonths: 96)
        #expect(facts(young, receivedAt: nil)["track"] == nil)
    }

    /// The scope is that of the sector in the record; a sector without one leaves the rule undecided.
    @Test(arguments: [("ict", "technological"), ("railway", "industrial"), ("unknown", nil), ("none-such", nil)])
    func theScopeIsTheSectors(sector: String, scope: String?) async throws {
        let site = try await Fixtures.site()
        let facts = try await site.site.database.read { db in
            DossierFacts(
                answers: ["P4": ["sector": .string(sector)]], members: [], track: .new, receivedAt: nil,
                cluster: .none, configuration: try CallStore.find(Fixtures.callID, in: db)!.configuration,
                deadline: Fixtures.deadline, sectorScopes: try Fixtures.sources().sectorScopes(db))
        }
        #expect(facts.values["sector.scope"] == scope.map { .word($0) })
    }

    @Test func nothingKnownIsAbsent() {
        let facts = DossierFacts(
            answers: [:], members: [], track: .new, receivedAt: nil, cluster: .none,
            configuration: CallConfiguration(
                tracks: [], rules: [], criteria: [], parts: [],
                support: Support(amountPerYear: .zero, years: 5, budgetPerYear: .zero), evaluatorsPerDossier: 3,
                moderationGap: 20, timetable: []), deadline: Fixtures.deadline, sectorScopes: [:])
        #expect(Set(facts.values.keys) == ["members.active.count", "labels.past.count", "support.months.total"])
    }
}
