import Access
import Calls
import Database
import Digest
import Dossiers
import Files
import Labels
import Programmes
import TestSupport
import Values
import Web

@testable import Contracts

enum Fixtures {
    /// 10:00 in Casablanca on the day on which the contracts of 2023 were signed.
    static let now = LocalTime("2023-12-22T10:00")!.instant
    static let call = ID<Call>(stored: "call-1")
    static let rib = "011519000001205000534921"

    static let sources = DossierSources(
        choices: { _, _ in [] }, clusterFacts: { _, _, _ in .none }, directed: { _, _ in [] }, names: { _, _ in [:] },
        addressees: { _, _ in [] })
    static let duties = Duties { _ in known }
    static let known = [
        Duty(
            id: "certified-accounts", text: Localized(fr: "Comptes certifiés du registre", en: "Certified accounts"),
            threshold: .dirhams(500_000)),
        Duty(
            id: "keep-documents",
            text: Localized(fr: "Pièces conservées 10 ans", ar: "حفظ الوثائق", en: "Documents kept")),
    ]
    static let condition = "Quinzième adhésion avant la signature"
    static let modules = modules(barred: [])
    /// - Parameter isConditional: the decision on the second dossier sets a condition.
    static func modules(barred: [DossierScope], isConditional: Bool = false) -> [Module] {
        [
            Programmes.module(), Calls.module(), Dossiers.module(sources),
            Labels.module(selected: .none, barred: barred),
            Contracts.module(
                duties: duties, barred: barred,
                conditions: DecisionConditions { id, _ in isConditional && id.text == "dossier-2" ? condition : nil }),
        ]
    }

    /// A site with a call, two labels signed, and no contract.
    static func site(
        _ engine: Engine = .sqlite, barred: [DossierScope] = [], isConditional: Bool = false
    ) async throws -> (test: TestSite, labels: [Label]) {
        let test = try await TestSite.open(
            modules(barred: barred, isConditional: isConditional), on: engine, clock: TestClock(now))
        let labels = try await test.site.database.write { db in
            try fill(db)
            return [try label(1, db), try label(2, db)]
        }
        return (test, labels)
    }

    static func fill(_ db: any Connection) throws {
        let deadline = LocalTime("2023-06-14T15:00")!.instant
        let configuration = CallConfiguration(
            tracks: [], rules: [], criteria: [], parts: [],
            support: Support(amountPerYear: .dirhams(2_000_000), years: 5, budgetPerYear: .dirhams(10_000_000)),
            evaluatorsPerDossier: 3, moderationGap: 20, timetable: [])
        try CallStore.insert(
            Call(
                id: call, number: "AAP-2023-01", name: Localized(fr: "Appel 2023", ar: "طلب 2023", en: "Call 2023"),
                state: .published, configuration: configuration, deadline: deadline, firstDeadline: deadline,
                publishedAt: LocalTime("2023-03-06T09:00")!.instant, createdBy: ID(stored: "officer-0")), in: db)
    }

    static func label(_ ordinal: Int, _ db: any Connection) throws -> Label {
        let name = Localized(fr: "Cluster \(ordinal)", ar: "تجمع \(ordinal)")
        let dossier = Dossier(
            id: ID(stored: "dossier-\(ordinal)"), call: call, number: "AAP-2023-01-000\(ordinal)", ordinal: ordinal,
            name: name, cluster: "cluster-\(ordinal)", track: .new, state: .selected,
            owner: ID(stored: "owner-\(ordinal)"),
            createdAt: now.adding(days: -200), submittedAt: now.adding(days: -190), submissions: 1)
        try DossierStore.insert(dossier, in: db)
        let selected = SelectedDossier(
            id: dossier.id, number: dossier.number ?? "", name: name, cluster: dossier.cluster, call: call,
            callNumber: "AAP-2023-01", track: .new, signedAt: now.adding(days: -2), signedBy: ID(stored: "head-0"))
        let terms = Labelling.Terms(grantedOn: Day(2023, 12, 22)!, validUntil: Day(2028, 12, 21)!)
        let proposal = try Labelling.propose(selected, terms, by: officer, at: now, in: db)
        return try Labelling.sign(
            proposal, code: .random(), authority: Localized(fr: "Autorité", ar: "السلطة"), by: head, at: now, in: db)
    }

    static func actor(_ id: String, _ roles: Role...) -> Actor {
        Actor(.person(ID(stored: id)), name: id, grants: roles.map { Grant($0, from: Day(2020, 1, 1)!) })
    }
    static let officer = actor("officer-1", .programmeOfficer)
    static let head = actor("head-1", .headOfDivision)

    static let terms = Contracting.Terms(
        years: 5, amountPerYear: .dirhams(2_000_000), startsOn: Day(2024, 1, 1)!,
        account: BankAccount(stored: rib, overrideReason: nil))

    static let evidence = Evidence(
        name: "contrat.pdf", type: .pdf, size: 9, digest: SHA256Digest(of: "contrat"))

    static func met(by person: String) -> TrancheCondition.Met {
        TrancheCondition.Met(at: now, by: ID(stored: person), note: "vu", file: nil)
    }

    static var signature: ContractSignature {
        ContractSignature(
            signedOn: Day(2023, 12, 22)!, place: "Rabat", level: .handwritten, file: evidence,
            recordedBy: ID(stored: "officer-1"), recordedAt: now)
    }

    static func contract(_ state: Contract.State = .draft, years: Int = 5) -> Contract {
        Contract(
            id: ID(stored: "contract-1"), number: "CP-2023-0001", call: call, label: ID(stored: "label-1"),
            dossier: ID(stored: "dossier-1"), cluster: "cluster-1", name: Localized(fr: "Cluster 1"), years: years,
            amountPerYear: .dirhams(2_000_000), startsOn: Day(2024, 1, 1)!, account: terms.account, state: state,
            draftedBy: ID(stored: "officer-1"), draftedAt: now, signature: nil)
    }

    /// Drafted and signed by `officer`, in the database.
    static func signed(_ label: Label, in db: any Connection) throws -> HeldContract {
        let contract = try Contracting.draft(label, terms, by: officer, at: now, in: db)
        let draft = try HeldContract.find(contract.id, for: officer, in: db)
        try Contracting.sign(draft, signature, by: officer, at: now, in: db)
        return try HeldContract.find(contract.id, for: officer, in: db)
    }
}

extension HeldContract {
    /// For whoever is barred from nothing.
    static func find(_ id: ID<Contract>, for actor: Actor, in db: any Connection) throws -> HeldContract {
        try find(id, for: actor, barred: [], in: db)
    }
}
