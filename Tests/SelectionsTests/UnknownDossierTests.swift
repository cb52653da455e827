import Access
import Calls
import Database
import Dossiers
import Evaluations
import Selections
import TestSupport
import Testing
import Values
import Web

/// Whoever may not know that a dossier exists gets the page of an unknown id, by the decision's roads as by every other.
@Suite struct UnknownDossierTests {
    private static let roads = ["/decision", "/decision/pdf"]
    private let ranking = "/calls/call-1/ranking"
    private let decisions = "/calls/call-1/decisions"

    /// Two dossiers read, a draft and a withdrawn one beside them.
    private func scene(_ engine: Engine) async throws -> (EvaluatedCall, Browser) {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], readers: 1, on: engine)
        let call = scene.call
        try await scene.site.site.database.write { db in
            for (index, state) in [Dossier.State.draft, .withdrawn].enumerated() {
                try DossierStore.insert(
                    Dossier(
                        id: ID(stored: "dossier-\(index + 8)"), call: call, number: "AAP-2023-01-000\(index + 8)",
                        ordinal: index + 8, name: Localized(fr: "Candidat caché"), track: .new, state: state,
                        owner: ID(stored: "somebody"), createdAt: EvaluatedCall.now, submittedAt: EvaluatedCall.now),
                    in: db)
            }
        }
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("second")
        await scene.appoint(officer, person, to: scene.dossiers)
        return (scene, reader)
    }

    private func read(_ scene: EvaluatedCall, _ reader: Browser) async throws {
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let assignments = try await scene.site.site.database.read { try AssignmentStore.of(scene.dossiers, in: $0) }
        for assignment in assignments {
            await scene.declare(reader, assignment.id)
            await scene.submit(reader, assignment.id, EvaluatedCall.high)
        }
        await officer.post(ranking, from: ranking)
    }

    private func decide(_ scene: EvaluatedCall) async throws {
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let fields = scene.dossiers.flatMap { [("outcome-\($0)", "not-selected"), ("fr-\($0)", "Motif secret")] }
        #expect(await officer.post(decisions, fields + [("appeal-fr", "R")], from: decisions).status == 303)
    }

    private func isUnknown(_ browser: Browser, _ dossiers: [String], _ note: String) async {
        for road in Self.roads {
            let unknown = await browser.get("/dossiers/no-such-id\(road)")
            #expect(unknown.status == 404)
            for dossier in dossiers {
                let answer = await browser.get("/dossiers/\(dossier)\(road)")
                #expect(answer.status == 404 && answer.main == unknown.main, "\(note): \(dossier)\(road)")
            }
        }
    }

    @Test(arguments: TestDatabase.engines)
    func aDossierWithoutADecisionIsUnknown(engine: Engine) async throws {
        let (scene, reader) = try await scene(engine)
        let all = ["dossier-1", "dossier-2", "dossier-8", "dossier-9"]
        for role in [Role.steeringMember, .auditor, .programmeOfficer, .headOfDivision, .clusterDirector] {
            await isUnknown(try await scene.site.signedIn(as: role), all, "\(role), nothing read")
        }
        try await read(scene, reader)
        for role in [Role.steeringMember, .auditor, .programmeOfficer, .headOfDivision] {
            await isUnknown(try await scene.site.signedIn(as: role), all, "\(role), all read")
        }
        try await decide(scene)
        for role in [Role.steeringMember, .auditor, .programmeOfficer, .headOfDivision] {
            let browser = try await scene.site.signedIn(as: role)
            await isUnknown(browser, ["dossier-8", "dossier-9"], "\(role), proposed")
            #expect(await browser.get("/dossiers/dossier-1/decision").text.contains("Motif secret"), "\(role)")
        }
    }

    @Test(arguments: [Role.steeringMember, .auditor, .programmeOfficer, .headOfDivision], TestDatabase.engines)
    func rivalsAreUnknownToAnApplicant(role: Role, engine: Engine) async throws {
        let (scene, reader) = try await scene(engine)
        try await read(scene, reader)
        let colleague = try await scene.site.account("colleague@grappe.test", roles: [role])
        try await scene.site.site.database.write { db in
            try DossierPeople.add(
                colleague, to: scene.dossiers[0], may: .read, by: colleague, at: EvaluatedCall.now, in: db)
        }
        let browser = scene.site.browser()
        try await browser.signIn("colleague@grappe.test")
        let rivals = ["dossier-2", "dossier-8", "dossier-9"]
        await isUnknown(browser, rivals, "\(role), undecided")
        try await decide(scene)
        await isUnknown(browser, rivals, "\(role), decided")
        let post = await browser.post(
            "/dossiers/dossier-2/decision", [("outcome-dossier-2", "selected")], from: "/home")
        #expect(post.status == 404)
    }

    /// Somebody of the Division who was appointed to the first dossier and has not declared.
    @Test(arguments: [Role.auditor, .programmeOfficer, .headOfDivision, .steeringMember], TestDatabase.engines)
    func dossiersAreUnknownToWhoOwesAReading(role: Role, engine: Engine) async throws {
        let (scene, _) = try await scene(engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("late")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        try await scene.site.grant(role, to: person)
        await isUnknown(browser, ["dossier-2", "dossier-8", "dossier-9"], "\(role)")
        // As a decision that was proposed would stand there.
        let call = scene.call
        try await scene.site.site.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO selection_decision (id, call, dossier, number, outcome, reasons_fr, proposed_by, proposed_at)
                VALUES ('s-2', \(call), 'dossier-2', 1, 'selected', 'Motif secret', 'officer', \(EvaluatedCall.now))
                """)
        }
        await isUnknown(browser, ["dossier-1", "dossier-2"], "\(role), proposed")
    }
}
