import Access
import Calls
import Database
import Dossiers
import Programmes
import Foundation
import TestSupport
import Values
import Web

@testable import Labels

enum Fixtures {
    /// 10:00 in Casablanca on the day on which the contracts of 2023 were signed.
    static let now = LocalTime("2023-12-22T10:00")!.instant
    static let call = ID<Call>(stored: "call-1")

    static let sources = DossierSources(
        choices: { _, _ in [] }, clusterFacts: { _, _, _ in .none }, directed: { _, _ in [] }, names: { _, _ in [:] },
        addressees: { _, _ in [] })

    /// Stands in for the module that decides: whatever stands as selected was selected on 20 December.
    static let selected = selected(published: true)
    static func selected(published: Bool) -> SelectedDossiers {
        SelectedDossiers(arePublished: { _, _ in published }, of)
    }
    @Sendable private static func of(_ call: ID<Call>, _ db: any Connection) throws -> [SelectedDossier] {
        try DossierStore.deposited(in: call, states: [.selected], db).map {
            SelectedDossier(
                id: $0.id, number: $0.number ?? "", name: $0.name, cluster: $0.cluster, call: call,
                callNumber: "AAP-2023-01", track: $0.track, signedAt: LocalTime("2023-12-20T16:00")!.instant,
                signedBy: ID(stored: "head-0"), conditions: $0.ordinal == 1 ? condition : nil)
        }
    }

    static let condition = "Quinzième adhésion avant la signature"
    static let source = LabelSources(selected: selected, barred: [], directory: .none)

    /// Whoever stands in the table `closed`, made beside the others, is barred from the dossier.
    static let closed: DossierScope = { "SELECT dossier FROM closed WHERE person = \($0)" }

    static func site(
        _ engine: Engine = .sqlite, published: Bool = true, barred: [DossierScope] = [],
        directory: LabelDirectory = .none
    ) async throws -> TestSite {
        let labels = Labels.module(
            selected: selected(published: published), barred: barred, directory: directory)
        let modules = [Programmes.module(), Calls.module(), Dossiers.module(sources), labels]
        let test = try await TestSite.open(modules, on: engine, clock: TestClock(now))
        try await test.site.database.write { _ = try $0.execute("CREATE TABLE closed (dossier TEXT, person TEXT)") }
        try await test.site.database.write { try fill($0) }
        return test
    }

    /// Closed since June.
    static var published: Call {
        let deadline = LocalTime("2023-06-14T15:00")!.instant
        let track = Track(
            id: .new, name: Localized(fr: "Nouveaux clusters", ar: "تجمعات جديدة", en: "New clusters"), rules: [])
        let configuration = CallConfiguration(
            tracks: [track], rules: [], criteria: [], parts: [],
            support: Support(amountPerYear: .dirhams(2_000_000), years: 5, budgetPerYear: .dirhams(10_000_000)),
            evaluatorsPerDossier: 3, moderationGap: 20, timetable: [])
        return Call(
            id: call, number: "AAP-2023-01", name: Localized(fr: "Appel 2023", ar: "طلب 2023", en: "Call 2023"),
            state: .published, configuration: configuration, deadline: deadline, firstDeadline: deadline,
            publishedAt: LocalTime("2023-03-06T09:00")!.instant, createdBy: ID(stored: "officer-0"))
    }

    /// A published call, with two selected dossiers and one that was not.
    static func fill(_ db: any Connection) throws {
        try CallStore.insert(published, in: db)
        try DossierStore.insert(dossier("dossier-1", 1, .selected, cluster: "mti"), in: db)
        try DossierStore.insert(dossier("dossier-2", 2, .selected), in: db)
        try DossierStore.insert(dossier("dossier-3", 3, .notSelected), in: db)
    }

    static func dossier(_ id: String, _ ordinal: Int, _ state: Dossier.State, cluster: String? = nil) -> Dossier {
        Dossier(
            id: ID(stored: id), call: call, number: "AAP-2023-01-000\(ordinal)", ordinal: ordinal,
            name: Localized(fr: "Cluster \(ordinal)", ar: "تجمع \(ordinal)"), cluster: cluster, track: .new,
            state: state,
            owner: ID(stored: "owner-\(ordinal)"), createdAt: now.adding(days: -200),
            submittedAt: now.adding(days: -190),
            submissions: 1)
    }

    static func actor(_ id: String, _ roles: Role...) -> Actor {
        Actor(.person(ID(stored: id)), name: id, grants: roles.map { Grant($0, from: Day(2020, 1, 1)!) })
    }
    static let officer = actor("officer-1", .programmeOfficer)
    static let head = actor("head-1", .headOfDivision)

    static let terms = Labelling.Terms(grantedOn: Day(2023, 12, 22)!, validUntil: Day(2028, 12, 21)!)

    /// A proposal by `officer` for the first dossier.
    static func proposal(_ id: String = "label-1", by person: String = "officer-1", state: Label.State = .proposed)
        -> Label
    {
        Label(
            id: ID(stored: id), call: call, dossier: ID(stored: "dossier-1"), cluster: "mti", callNumber: "AAP-2023-01",
            dossierNumber: "AAP-2023-01-0001", decidedOn: Day(2023, 12, 20)!,
            name: Localized(fr: "Cluster 1", ar: "تجمع 1"),
            grantedOn: terms.grantedOn, validUntil: terms.validUntil, state: state, proposedBy: ID(stored: person),
            proposedAt: now)
    }

    static func held(
        _ label: Label, authors: [String] = ["officer-1"], interest: DossierInterest? = nil, isPublished: Bool = true
    ) -> HeldLabel {
        HeldLabel(
            label: label, call: published, changes: [], authors: Set(authors.map { ID(stored: $0) }),
            interest: interest, isPublished: isPublished)
    }

    static func signed(in db: any Connection) throws -> Label {
        guard let dossier = try selected.of(call, db).first else { throw LabelError.notSelected }
        let label = try Labelling.propose(dossier, terms, by: officer, at: now, in: db)
        return try Labelling.sign(
            label, code: .random(), authority: Localized(fr: "Autorité", ar: "السلطة"), by: head, at: now, in: db)
    }
}
