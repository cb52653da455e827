import Access
import Database
import Dossiers
import History
import TestSupport
import Testing
import Values
import Web

@testable import App

/// A closed account leaves no word of the person, in whatever module it lay.
@Suite struct ClosingTests {
    private static let address = "partante@grappe.test"

    /// Where personal values lie in clear, the history's among them.
    private static let values: SQL = """
        SELECT name FROM person UNION ALL SELECT COALESCE(email, '') FROM person UNION ALL SELECT search_key FROM person
        UNION ALL SELECT sort_key FROM person UNION ALL SELECT COALESCE(email, '') FROM link
        UNION ALL SELECT COALESCE(name, '') FROM link UNION ALL SELECT email FROM dossier_invitation
        UNION ALL SELECT employer_name FROM evaluator_profile UNION ALL SELECT COALESCE(employer_ice, '') FROM evaluator_profile
        UNION ALL SELECT expertise FROM evaluator_profile UNION ALL SELECT COALESCE(text, '') FROM declaration
        UNION ALL SELECT COALESCE(before_value, '') FROM history_value UNION ALL SELECT COALESCE(after_value, '') FROM history_value
        UNION ALL SELECT subject FROM job UNION ALL SELECT unique_key FROM job UNION ALL SELECT COALESCE(fault, '') FROM job
        """
    private static let checked: Set<String> = [
        "person.name", "person.email", "person.search_key", "person.sort_key", "link.email", "link.name",
        "dossier_invitation.email", "evaluator_profile.employer_name", "evaluator_profile.expertise",
        "declaration.text",
        "history_value.before_value", "history_value.after_value",
    ]
    /// Forms set aside are removed whole; the directory is public; what a candidate deposited stays as it was deposited.
    private static let elsewhere: Set<String> = [
        "parked_form.form", "cluster_person.name", "dossier_part.answers", "submission.snapshot",
    ]

    private func found(_ words: [String], _ scene: EvaluatedCall) async throws -> [String] {
        let all = try await scene.site.site.database.read { db in try db.all(Self.values) { try $0.text(0) } }
        return words.filter { word in all.contains { $0.contains(word) } }
    }

    @Test(arguments: TestDatabase.engines) func nothingIsLeft(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: [Joins(clock: .system).people], on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("partante", ice: "001561195000055")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        await scene.declare(reader, try await scene.assignment(person, scene.dossiers[0]), "declared")
        await reader.post("/account", [("name", "Partante Deux"), ("language", "fr")], from: "/account")
        // Asked into two dossiers: one waits, the other was taken back and is in history only.
        for index in [0, 1] {
            let owner = scene.site.browser()
            try await owner.signIn(scene.owners[index])
            let path = "/dossiers/\(scene.dossiers[index])"
            await owner.post("\(path)/people", [("email", Self.address), ("may", "read")], from: path)
            await owner.post("\(path)/people", [("email", "reste@grappe.test"), ("may", "read")], from: path)
            if index == 1 { await owner.post("\(path)/people/removal", [("email", Self.address)], from: path) }
        }
        await scene.site.browser().post("/password-reset", [("email", Self.address)])
        try await scene.site.runJobs()
        let words = [
            Self.address, "partante", "Partante Deux", "Université", "001561195000055", "Industrie", "Un contrat",
        ]
        #expect(try await found(words, scene) == words)

        let admin = try await scene.site.signedIn(as: .administrator)
        let page = "/people/\(person)"
        let closed = await admin.post("\(page)/closing", [("reason", "départ"), ("sure", "yes")], from: page)
        #expect(closed.status == 303)
        #expect(try await found(words, scene) == [])
        // What is not that person's stays, and the chain is whole.
        #expect(try await found(["reste@grappe.test"], scene) == ["reste@grappe.test"])
        let (salts, counts, conflicts) = try await scene.site.site.database.read { db in
            _ = try History.verify(in: db)
            return (
                try db.all("SELECT DISTINCT salt FROM history_value WHERE erased_at IS NOT NULL") { try $0.text(0) },
                [
                    try db.count("SELECT COUNT(*) FROM session WHERE person = \(person)"),
                    try db.count("SELECT COUNT(*) FROM parked_form WHERE person = \(person)"),
                    try db.count("SELECT COUNT(*) FROM dossier_invitation"),
                ], try db.count("SELECT COUNT(*) FROM declaration WHERE conflict = 'declared'")
            )
        }
        #expect(salts == [""] && counts == [0, 0, 2] && conflicts == 1)
        for path in [page, "/people?q=partante"] {
            #expect(!(await admin.get(path).text.contains("partante@")), "\(path)")
        }
        try await scene.site.runJobs()
        #expect(await officer.get("/calls/call-1/evaluations").status == 200)
    }

    /// A further column that tells of a person has to be thought of here.
    @Test func everyPersonalColumnIsLookedAt() async throws {
        let settings = try await Settings.read(flags: ["demo": "true"], environment: [:])
        let declared = Modules.all(settings, clock: .system).flatMap(\.migrations).flatMap(\.personal)
        #expect(Set(declared) == Self.checked.union(Self.elsewhere))
    }
}
