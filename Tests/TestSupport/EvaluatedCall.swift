package import Access
package import Calls
import CanonicalJSON
package import Database
import Digest
package import Dossiers
package import Evaluations
import Files
import History
import Programmes
package import Values
package import Web

/// A closed call with eligible dossiers, ready to be read: a grid of one criterion whose shares give any total of 0 to 100.
///
/// Scores are typed as `high`, `mid` and `low`: 82, 45 and 0 points come from sub-criteria worth 45, 37 and 18.
package struct EvaluatedCall: Sendable {
    package let site: TestSite
    package let call = ID<Call>(stored: "call-1")
    /// By position: `dossier-1`, `dossier-2`, …
    package let dossiers: [ID<Dossier>]
    /// A file of the first dossier.
    package let file = ID<DossierFile>(stored: "file-1")
    /// The owner's address of each dossier.
    package let owners: [String]
    package static let now = LocalTime("2023-10-02T10:00")!.instant
    package static let secret = "Une stratégie confidentielle"

    package static func sources(readers: [DossierReading] = [Evaluations.mayRead]) -> DossierSources {
        DossierSources(
            choices: { _, _ in [] }, clusterFacts: { _, _, _ in .none }, directed: { _, _ in [] },
            names: { _, _ in [:] }, addressees: { _, _ in [] }, readers: readers, barred: [Evaluations.barred],
            uncleared: [Evaluations.uncleared],
            appointed: [Evaluations.appointed], scoreSight: Evaluations.scoreSight)
    }

    package static func modules(_ further: [Module] = []) -> [Module] {
        [Programmes.module(), Calls.module(), Dossiers.module(sources()), Evaluations.module(sources())] + further
    }

    /// - Parameters:
    ///   - ices: the ICE of the one company among each dossier's members; there are as many dossiers.
    package static func open(
        _ ices: [String] = ["001561191000066", "001561192000077"], further: [Module] = [], readers: Int = 2,
        budget: Int = 2_000_000, on engine: Engine = .sqlite
    ) async throws -> EvaluatedCall {
        let site = try await TestSite.open(modules(further), on: engine, clock: TestClock(now))
        let owners = ices.indices.map { "owner-\($0 + 1)@grappe.test" }
        var people: [ID<Person>] = []
        for owner in owners { people.append(try await site.account(owner)) }
        let (owned, stored) = (people, try await site.site.files.keep(Array("%PDF-1.7\n\(secret)\n".utf8)))
        try await site.site.database.write { db in
            try CallStore.insert(published(readers: readers, budget: budget), in: db)
            for (index, ice) in ices.enumerated() {
                try insert(index, ICE(stored: ice), owned[index], stored.digest, stored.size, in: db)
            }
        }
        return EvaluatedCall(
            site: site, dossiers: ices.indices.map { ID(stored: "dossier-\($0 + 1)") }, owners: owners)
    }

    private init(site: TestSite, dossiers: [ID<Dossier>], owners: [String]) {
        (self.site, self.dossiers, self.owners) = (site, dossiers, owners)
    }

    // What several people do

    /// Somebody who evaluates, the profile filled in.
    package func evaluator(
        _ name: String, ice: String = "", language: Language = .fr
    ) async throws -> (id: ID<Person>, browser: Browser) {
        let email = "\(name)@grappe.test"
        let id = try await site.account(email, roles: [.evaluator], language: language)
        let browser = site.browser(language)
        try await browser.signIn(email)
        await browser.post(
            "/evaluations/profile", [("employer", "Université"), ("ice", ice), ("expertise", "Industrie")],
            from: "/evaluations/profile")
        return (id, browser)
    }

    @discardableResult
    package func appoint(_ officer: Browser, _ evaluator: ID<Person>, to dossiers: [ID<Dossier>]) async -> Answer {
        let path = "/calls/\(call)/evaluations"
        return await officer.post(
            path, [("evaluator", evaluator.text)] + dossiers.map { ("dossier", $0.text) }, from: path)
    }

    /// The assignment of an evaluator on a dossier.
    package func assignment(_ evaluator: ID<Person>, _ dossier: ID<Dossier>) async throws -> ID<Assignment> {
        let found = try await site.site.database.read { try AssignmentStore.find(dossier, of: evaluator, in: $0) }
        return found?.id ?? ID(stored: "none")
    }

    @discardableResult
    package func declare(_ browser: Browser, _ id: ID<Assignment>, _ conflict: String = "none") async -> Answer {
        await browser.post(
            "/evaluations/\(id)/declaration",
            [("conflict", conflict), ("text", conflict == "none" ? "" : "Un contrat")],
            from: "/evaluations/\(id)")
    }

    package static func scores(_ a: Int, _ b: Int, _ c: Int, comment: String = "Motif") -> [(String, String)] {
        [("s-all/a", "\(a)"), ("s-all/b", "\(b)"), ("s-all/c", "\(c)"), ("c-all", comment), ("overall", "Avis")]
    }
    package static let high = scores(5, 5, 0)
    package static let mid = scores(5, 0, 0)

    @discardableResult
    package func submit(_ browser: Browser, _ id: ID<Assignment>, _ scores: [(String, String)]) async -> Answer {
        await browser.post(
            "/evaluations/\(id)/submission", scores + [("revision", "0")], from: "/evaluations/\(id)/review")
    }

    /// The first dossier read and scored by one evaluator.
    /// - Returns: the evaluator's assignment.
    @discardableResult
    package func scoreFirst(appointing officer: Browser) async throws -> ID<Assignment> {
        let (person, reader) = try await evaluator("reader")
        await appoint(officer, person, to: dossiers)
        let id = try await assignment(person, dossiers[0])
        await declare(reader, id)
        await submit(reader, id, Self.high)
        return id
    }

    // What is there before

    private static func published(readers: Int, budget: Int) -> Call {
        let sub = { (id: String, share: Int) in Criterion.Sub(id: id, name: Localized(fr: "Volet \(id)"), share: share)
        }
        let criterion = Criterion(
            id: "all", name: Localized(fr: "Stratégie", ar: "الاستراتيجية", en: "Strategy"),
            weights: ["new": 100, "existing": 100], threshold: 20, subs: [sub("a", 45), sub("b", 37), sub("c", 18)])
        let part = Part(
            id: "P1", order: 1, name: Localized(fr: "Stratégie", ar: "الاستراتيجية", en: "Strategy"),
            fields: [
                PartField(id: "text", kind: .longText, name: Localized(fr: "Texte", ar: "النص", en: "Text")),
                PartField(id: "file", kind: .file, name: Localized(fr: "Pièce", ar: "وثيقة", en: "File")),
            ])
        let configuration = CallConfiguration(
            tracks: [
                Track(id: .new, name: Localized(fr: "Nouveaux", ar: "جديدة", en: "New"), rules: []),
                Track(id: .existing, name: Localized(fr: "Existants", ar: "قائمة", en: "Existing"), rules: []),
            ], rules: [], criteria: [criterion], parts: [part],
            support: Support(amountPerYear: .dirhams(2_000_000), years: 5, budgetPerYear: .dirhams(budget)),
            evaluatorsPerDossier: readers, moderationGap: 20,
            timetable: [
                TimetableStep(step: .evaluation, at: LocalTime("2023-11-03T17:00")!),
                TimetableStep(step: .appealsClose, at: LocalTime("2024-01-31T15:00")!),
            ])
        let deadline = LocalTime("2023-06-14T15:00")!.instant
        return Call(
            id: ID(stored: "call-1"), number: "AAP-2023-01",
            name: Localized(fr: "Appel à projets 2023", ar: "طلب مشاريع 2023", en: "Call for projects 2023"),
            state: .published, configuration: configuration, deadline: deadline, firstDeadline: deadline,
            publishedAt: deadline.adding(days: -90), createdBy: ID(stored: "officer"))
    }

    private static func insert(
        _ index: Int, _ ice: ICE, _ owner: ID<Person>, _ digest: SHA256Digest, _ size: Int, in db: any Connection
    ) throws {
        let at = LocalTime("2023-06-13T12:00")!.instant
        let number = "AAP-2023-01-000\(index + 1)"
        let name = Localized(fr: "Candidat \(index + 1)", ar: "المترشح \(index + 1)", en: "Applicant \(index + 1)")
        let dossier = Dossier(
            id: ID(stored: "dossier-\(index + 1)"), call: ID(stored: "call-1"), number: number, ordinal: index + 1,
            name: name, track: .new, state: .eligible, owner: owner, createdAt: at, submittedAt: at, submissions: 1)
        try DossierStore.insert(dossier, in: db)
        let file = DossierFile(
            id: ID(stored: "file-\(index + 1)"), part: "P1", field: "file", name: "statuts.pdf", type: .pdf, size: size,
            digest: digest, addedAt: at)
        let snapshot = Snapshot(
            callNumber: "AAP-2023-01", configurationVersion: 1, dossier: dossier.id, number: number, name: name,
            cluster: nil, track: .new, submission: 1, at: at, answers: ["P1": ["text": .string(secret)]],
            members: [Member(name: "Société \(index + 1)", kind: .sme, ice: ice, isFeePaid: true)], files: [file])
        try SubmissionStore.insert(
            Submission(
                id: .make(at: at), dossier: dossier.id, number: 1, kind: .deposit, revision: 1,
                receipt: .random(), at: at, by: owner, digest: SHA256Digest(of: snapshot.canonicalText), files: 1,
                chain: .empty), snapshot: snapshot.canonicalText, in: db)
    }
}

extension EvaluatedCall {
    /// One evaluator, appointed to every dossier, declares and submits high scores.
    package func readAll(appointedBy officer: Browser) async throws {
        let (person, reader) = try await evaluator("reader")
        await appoint(officer, person, to: dossiers)
        for dossier in dossiers {
            let id = try await assignment(person, dossier)
            await declare(reader, id)
            await submit(reader, id, EvaluatedCall.high)
        }
    }
}
