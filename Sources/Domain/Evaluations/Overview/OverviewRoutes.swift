import Access
package import Calls
import Database
import Dossiers
import People
import Phrases
package import Values
package import Web

/// The Division's table of one call: dossiers against evaluators.
package enum OverviewRoutes {
    package static func path(_ call: ID<Call>) -> Path { "/calls/\(call)/evaluations" }

    static let all: [Route] = [
        .get("/calls/{id}/evaluations", .rule(EvaluationRules.overview), show),
        .post("/calls/{id}/evaluations", .rule(EvaluationRules.appoint), appoint)
            .named(EvaluationPhrases.appointTitle),
    ]

    /// An evaluator as the form offers one: how many dossiers of the call he or she holds.
    struct Evaluator: Sendable {
        let account: Account
        let held: Int
        let profile: EvaluatorProfile?
    }

    struct Screen: Sendable {
        let held: HeldCall
        let evaluators: [Evaluator]
        let names: [String: String]
        let flags: [ID<Assignment>: [ConflictFlag]]
        /// Of those that lead nowhere any more, why.
        let reasons: [ID<Assignment>: String]
        let canAppoint: Bool
    }

    private static func screen(_ id: ID<Call>, _ context: Context) async throws -> Screen {
        let (actor, now) = (context.actor, context.now)
        return try await context.site.database.read { db in
            let held = try HeldCall.find(id, for: actor, in: db)
            try EvaluationRules.overview.check(actor, held.standing, at: now)
            let assignments = held.evaluations.flatMap(\.assignments)
            let visible = assignments.filter(held.standing.showsFlags)
            let flags = try ConflictStore.of(visible.map(\.id), in: db)
            let removed = visible.filter { $0.stage == .removed }.map(\.id)
            return Screen(
                held: held, evaluators: try evaluators(held, on: now.localDay, in: db),
                names: try PersonStore.names(of: assignments.map(\.evaluator.text), in: db),
                flags: Dictionary(grouping: flags, by: \.assignment),
                reasons: try AssignmentStore.reasons(of: removed, in: db),
                canAppoint: EvaluationRules.appoint(actor, held.standing, at: now).isAllowed)
        }
    }

    /// Who may be appointed: those who evaluate and neither process files nor sit on the committee nor audit, and have no dossier in
    /// the call.
    private static func evaluators(_ held: HeldCall, on day: Day, in db: any Connection) throws -> [Evaluator] {
        let accounts = try PersonStore.holders(of: .evaluator, scope: held.call.id.text, on: day, in: db)
        let profiles = try ProfileStore.find(accounts.map(\.id), in: db)
        let load = Dictionary(grouping: held.evaluations.flatMap(\.readers), by: \.evaluator)
        let competitors = try DossierStanding.people(in: held.call.id, db)
        let roles = try GrantStore.roles(of: accounts.map(\.id), on: day, in: db)
        return accounts.filter { !competitors.contains($0.id) && isAppointable(roles[$0.id] ?? []) }.map {
            Evaluator(account: $0, held: load[$0.id]?.count ?? 0, profile: profiles[$0.id])
        }
    }

    private static func isAppointable(_ roles: Set<Role>) -> Bool {
        roles.contains(.evaluator)
            && roles.isDisjoint(with: [.programmeOfficer, .headOfDivision, .steeringMember, .auditor])
    }

    /// The role may be held for another call only.
    private static func isAppointable(
        _ person: ID<Person>, in call: ID<Call>, on day: Day, _ db: any Connection
    ) throws -> Bool {
        let holders = try PersonStore.holders(of: .evaluator, scope: call.text, on: day, in: db)
        guard holders.contains(where: { $0.id == person }) else { return false }
        return isAppointable(try GrantStore.roles(of: [person], on: day, in: db)[person] ?? [])
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        OverviewPages.show(try await screen(try context.id(), context), Form(), FormFaults(), context)
    }

    /// The page again after one of its forms had faults.
    static func again(_ call: ID<Call>, _ faults: FormFaults, _ context: Context) async throws -> Response {
        let screen = try await screen(call, context)
        try EvaluationRules.appoint.check(context.actor, screen.held.standing, at: context.now)
        return OverviewPages.show(screen, context.form, faults, context)
    }

    @Sendable private static func appoint(_ context: Context) async throws -> Response {
        let call: ID<Call> = try context.id()
        var reader = FormReader(context.form)
        let evaluator: ID<Person>? = reader.id("evaluator")
        let chosen = Set(context.form.all("dossier"))
        if chosen.isEmpty { reader.faults.add("dossier", EvaluationPhrases.chooseDossier) }
        guard reader.faults.isEmpty, let evaluator else { return try await again(call, reader.faults, context) }
        let (actor, now) = (context.actor, context.now)
        let companies = try await DepositedCompanies.read([call], on: context.site.database)
        do {
            try await context.site.database.write { db in
                let held = try HeldCall.find(call, for: actor, in: db)
                try EvaluationRules.appoint.check(actor, held.standing, at: now)
                let dossiers = held.evaluations.map(\.dossier).filter { chosen.contains($0.id.text) }
                guard dossiers.count == chosen.count, try isAppointable(evaluator, in: call, on: now.localDay, db)
                else {
                    throw EvaluationError.notAppointable
                }
                try Appointing.appoint(evaluator, to: dossiers, among: companies, by: actor, at: now, in: db)
            }
        } catch EvaluationError.alreadyAppointed {
            reader.faults.add("dossier", EvaluationPhrases.alreadyAppointed)
            return try await again(call, reader.faults, context)
        }
        return context.redirect(path(call), saying: EvaluationPhrases.appointed)
    }
}
