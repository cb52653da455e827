import Access
import Calls
import Database
import Foundation
import Programmes
import Record
import Testing
import TestSupport
import Values
import Web

@testable import Dossiers

enum Fixtures {
    /// The deadline of the call unless a test says otherwise: an ordinary day, UTC+1.
    static let deadline = LocalTime("2023-06-14T15:00")!.instant
    static let start = LocalTime("2023-05-02T09:00")!.instant
    static let callID = ID<Call>(stored: "call-1")

    static let recordFolder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Record").standardizedFileURL.path

    static let old = ClusterFacts(
        pastLabels: 2, supportMonths: 97,
        periods: [
            .init(
                from: PartialDate("2011-09")!, until: PartialDate("2014-08"), months: 36,
                contract: "CP-2011-0001"),
            .init(from: PartialDate("2016")!, until: PartialDate("2018"), months: 36, contract: nil),
        ],
        tranches: [
            .init(
                contract: "CP-2011-0001", year: 1, dueOn: Day(2011, 9, 6)!, planned: .dirhams(2_000_000),
                approvedOn: Day(2011, 9, 20)!, paidOn: Day(2011, 10, 3)!, paid: .dirhams(2_000_000)),
            .init(contract: "CP-2011-0001", year: 2, dueOn: Day(2012, 9, 6)!, planned: .dirhams(1_500_000)),
        ])

    static func sources(
        readers: [DossierReading] = [], barred: [DossierScope] = [], appointed: [DossierScope] = [],
        sequels: [DossierSequel] = [], scoreSight: @escaping ScoreSight = { _, _, _ in .none }
    ) -> DossierSources {
        DossierSources(
            choices: { list, db in
                switch list {
                case "regions": .init(try RegionStore.all(in: db).map { .init($0.id.text, $0.name) })
                case "sectors": .init(try SectorStore.all(in: db).map { .init($0.id.text, $0.name) })
                default: []
                }
            },
            clusterFacts: { cluster, _, _ in
                switch cluster {
                case "old-cluster": old
                case "young-cluster": ClusterFacts(pastLabels: 2, supportMonths: 58)
                default: .none
                }
            },
            directed: { actor, _ in
                (actor.scopes(of: .clusterDirector) ?? []).map { .init($0, Localized(fr: "Cluster dirigé")) }
            },
            names: { ids, _ in Dictionary(ids.map { ($0, "Personne \($0.prefix(4))") }) { first, _ in first } },
            addressees: { people, db in
                try people.flatMap { person in
                    try db.all("SELECT email, language FROM person WHERE id = \(person)") {
                        .init(EmailAddress(stored: try $0.text(0)), try $0.value(1))
                    }
                }
            }, readers: readers, barred: barred, appointed: appointed, sequels: sequels,
            scoreSight: scoreSight,
            sectorScopes: { db in
                let scopes = try SectorStore.all(in: db).compactMap { sector in
                    sector.scope.map { (sector.id.text, $0.rawValue) }
                }
                return Dictionary(uniqueKeysWithValues: scopes)
            })
    }

    static func modules(readers: [DossierReading] = []) -> [Module] {
        [Programmes.module(), Calls.module(), Dossiers.module(sources(readers: readers))]
    }

    /// The whole product with the record's starter dossier, and one published call.
    static func site(
        deadline: Instant = deadline, start: Instant = start, readers: [DossierReading] = [],
        on engine: Engine = .sqlite
    ) async throws -> TestSite {
        let site = try await TestSite.open(modules(readers: readers), on: engine, clock: TestClock(start))
        _ = try await RecordLoader.load(
            folder: recordFolder, sections: Programmes.record + Calls.record, into: site.site.database, at: start,
            by: .system)
        try await site.site.database.write { db in
            let configuration = try CallTemplateStore.starter(launch: Day(2023, 3, 3)!, in: db)
            try CallStore.insert(
                Call(
                    id: callID, number: "AAP-2023-01",
                    name: Localized(fr: "Appel à projets 2023", ar: "طلب مشاريع 2023", en: "Call for projects 2023"),
                    state: .published, configuration: configuration, deadline: deadline, firstDeadline: deadline,
                    publishedAt: start.adding(days: -30), createdBy: ID(stored: "officer-1")), in: db)
        }
        return site
    }

    static let pdf = Array("%PDF-1.7\n% a test\n".utf8)

    /// A published call that asks nothing: for what hangs on its dates and its id alone.
    static var bareCall: Call {
        Call(
            id: callID, number: "AAP-2023-01", name: Localized(fr: "Appel", ar: "طلب", en: "Call"),
            state: .published,
            configuration: CallConfiguration(
                tracks: [], rules: [], criteria: [], parts: [],
                support: Support(amountPerYear: .dirhams(1), years: 5, budgetPerYear: .dirhams(1)),
                evaluatorsPerDossier: 1, moderationGap: 20, timetable: []), deadline: deadline,
            firstDeadline: deadline, publishedAt: start, createdBy: ID(stored: "officer"))
    }
}

/// One story: a site, a writer with a dossier, an officer.
struct Story {
    let site: TestSite
    let writer: Browser
    let officer: Browser
    let id: ID<Dossier>
    var path: String { "/dossiers/\(id)" }

    static func begin(
        track: String = "new", deadline: Instant = Fixtures.deadline, start: Instant = Fixtures.start,
        readers: [DossierReading] = [], language: Language = .fr, on engine: Engine = .sqlite
    ) async throws -> Story {
        let site = try await Fixtures.site(deadline: deadline, start: start, readers: readers, on: engine)
        try await site.account("writer@grappe.test", language: language)
        let writer = site.browser(language)
        try await writer.signIn("writer@grappe.test")
        let officer = try await site.signedIn(as: .programmeOfficer, language)
        let opening = "/calls/\(Fixtures.callID)/dossiers/new"
        let answer = await writer.post(
            opening, [("name-fr", "Cluster de l’eau"), ("name-ar", "تجمع الماء"), ("track", track)], from: opening)
        let location = try #require(answer.location)
        let id = ID<Dossier>(stored: location.split(separator: "/").last.map(String.init) ?? "")
        return Story(site: site, writer: writer, officer: officer, id: id)
    }

    func held() async throws -> HeldDossier {
        let id = id
        return try await site.site.database.read { try HeldDossier.own(id, for: .system, in: $0) }
    }

    func dossier() async throws -> Dossier { try await held().dossier }

    func revision(of part: String) async throws -> Int {
        let id = id
        return try await site.site.database.read { try PartStore.find(part, of: id, in: $0).revision }
    }

    /// Answers every field of every part.
    func fill(members: Int = 15, companies: Int = 9, except: Set<String> = []) async throws {
        for part in try await held().parts {
            try await fill(part, members: members, companies: companies, except: except)
        }
    }

    @discardableResult
    func fill(
        _ part: Part, members: Int = 15, companies: Int = 9, except: Set<String> = [], by browser: Browser? = nil
    ) async throws -> Answer {
        var fields: [(String, String)] = [("revision", String(try await revision(of: part.id)))]
        var files: [(String, String, String, [UInt8])] = []
        for field in part.asked where !except.contains(field.id) {
            if field.kind == .file {
                files.append((field.id, "\(field.id).pdf", "application/pdf", Fixtures.pdf + Array(field.id.utf8)))
            } else {
                fields += Answers.typed(field, members: members, companies: companies)
            }
        }
        let page = "\(path)/parts/\(part.id)"
        let browser = browser ?? writer
        if part.asked.contains(where: { $0.kind == .file }) {
            return await browser.upload("\(page)/files", fields, files: files, from: page)
        }
        return await browser.post(page, fields, from: page)
    }

    @discardableResult
    func submit(revision: Int? = nil) async throws -> Answer {
        let shown: Int
        if let revision { shown = revision } else { shown = try await dossier().revision }
        return await writer.post("\(path)/submission", [("revision", String(shown))], from: path)
    }

    @discardableResult
    func invite(_ email: String, may: String = "read") async -> Answer {
        await writer.post("\(path)/people", [("email", email), ("may", may)], from: path)
    }

    func invitation(of email: String) async throws -> Invitation? {
        let id = id
        return try await site.site.database.read {
            try InvitationStore.find(id, EmailAddress(stored: email), in: $0)
        }
    }

    func colleagues() async throws -> [DossierPeople.Colleague] {
        let id = id
        return try await site.site.database.read { try DossierPeople.colleagues(of: id, in: $0) }
    }

    /// Somebody with a new account who was invited and joined.
    func colleague(_ email: String, may: String) async throws -> (id: ID<Person>, browser: Browser) {
        await invite(email, may: may)
        let person = try await site.account(email)
        let browser = site.browser()
        try await browser.signIn(email)
        await browser.post("\(path)/invitation/acceptance", from: path)
        return (person, browser)
    }

    /// Filled, submitted, and past the deadline.
    static func deposited(
        track: String = "new", members: Int = 15, companies: Int = 9, except: Set<String> = [],
        on engine: Engine = .sqlite
    ) async throws -> Story {
        let story = try await begin(track: track, on: engine)
        try await story.fill(members: members, companies: companies, except: except)
        _ = try await story.submit()
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await story.site.refresh(story)
        return story
    }
}

extension TestSite {
    /// Sessions end; both sign in anew.
    func refresh(_ story: Story) async throws { try await story.writer.signIn("writer@grappe.test") }
}

/// What a person types into each kind of field.
enum Answers {
    static func typed(_ field: PartField, members: Int = 15, companies: Int = 9) -> [(String, String)] {
        switch field.kind {
        case .text: [(field.id, field.format == "ice" ? "001561191000066" : "Réponse")]
        case .longText: [(field.id, "Une réponse\nsur deux lignes")]
        case .number, .percent: [(field.id, "3,5")]
        case .amount: [(field.id, "12 000,50")]
        case .date: [(field.id, "2023-04-12")]
        case .choice: [(field.id, choice(field))]
        case .yesNo: [(field.id, "yes")]
        case .list: [(field.id, "Un\nDeux")]
        case .memberList: (0..<members).flatMap { member($0, field.id, isCompany: $0 < companies) }
        case .projectList, .table: table(field)
        case .file, .computed: []
        }
    }

    private static func choice(_ field: PartField) -> String {
        switch field.choicesFrom {
        case "regions": "souss-massa"
        case "sectors": "ict"
        default: field.choices?.first ?? ""
        }
    }

    static func member(_ index: Int, _ field: String, isCompany: Bool) -> [(String, String)] {
        [
            ("\(field).\(index).name", "Membre \(index + 1)"),
            ("\(field).\(index).type", isCompany ? "sme" : "research"),
            ("\(field).\(index).size", "20"), ("\(field).\(index).ice", ""),
            ("\(field).\(index).region", "souss-massa"), ("\(field).\(index).fee-paid", "yes"),
        ]
    }

    private static func cell(_ kind: AnswerKind) -> String {
        switch kind {
        case .word(let words): words[0]
        case .amount: "12 000"
        case .day: "2023-04-12"
        case .decimal, .whole: "3"
        default: "Une ligne"
        }
    }

    private static func table(_ field: PartField) -> [(String, String)] {
        switch TableShape.of(field, years: 5) {
        case .rows(let columns): columns.map { ("\(field.id).0.\($0)", cell(.column($0, years: 5))) }
        case .named(let rows): rows.map { ("\(field.id).\($0)", "Texte") }
        case .crossed(let rows, let columns, _):
            rows.flatMap { row in columns.map { ("\(field.id).\(row).\($0)", "100") } }
        case nil: []
        }
    }
}
