import Access
package import Calls
import Database
import Digest
import Dossiers
import Evaluations
import People
import Phrases
package import Values
package import Web

/// The decisions of a call: proposed by an officer in one form, signed by a second person.
package enum DecisionRoutes {
    package static func path(_ call: ID<Call>) -> Path { "/calls/\(call)/decisions" }
    static func signature(_ call: ID<Call>) -> Path { "/calls/\(call)/decisions/signature" }

    static func all(_ awards: Awards) -> [Route] {
        [
            .get("/calls/{id}/decisions", .rule(SelectionRules.see), show),
            .post("/calls/{id}/decisions", .rule(SelectionRules.propose), propose)
                .named(SelectionPhrases.decisionsTitle, DecisionForm.labels),
            .get("/calls/{id}/decisions/signature", .rule(SelectionRules.sign), confirm),
            .post("/calls/{id}/decisions/signature", .rule(SelectionRules.sign)) { try await sign($0, awards) },
        ]
    }

    static func names(
        _ held: HeldSelection, and other: ID<Person>? = nil, in db: any Connection
    ) throws -> [String: String] {
        let people = held.decisions.flatMap { [$0.proposedBy.text] + [$0.signedBy?.text].compactMap(\.self) }
        return try PersonStore.names(of: people + [other?.text].compactMap(\.self), in: db)
    }

    private static func screen(_ context: Context) async throws -> (HeldSelection, [String: String]) {
        let (id, actor, now): (ID<Call>, Actor, Instant) = (try context.id(), context.actor, context.now)
        return try await context.site.database.read { db -> (HeldSelection, [String: String]) in
            let held = try HeldSelection.find(id, for: actor, in: db)
            try SelectionRules.see.check(actor, held, at: now)
            return (held, try names(held, in: db))
        }
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        let (held, names) = try await screen(context)
        return DecisionPages.show(held, names, nil, FormFaults(), context)
    }

    /// What was typed, now written on what is proposed: whoever proposes again does it knowingly.
    private static func proposedMeanwhile(_ context: Context) async throws -> Response {
        let (held, names) = try await screen(context)
        return DecisionPages.show(held, names, context.form, FormFaults(), isStale: true, context)
    }

    @Sendable private static func propose(_ context: Context) async throws -> Response {
        let (held, names) = try await screen(context)
        try SelectionRules.propose.check(context.actor, held, at: context.now)
        let seen = context.form["proposals"] ?? ""
        guard seen == mark(held.proposals) else { return try await proposedMeanwhile(context) }
        let dossiers = held.table.rows.map(\.dossier)
        let (proposals, appeal, faults) = DecisionForm.read(context.form, dossiers, in: held)
        guard faults.isEmpty else { return DecisionPages.show(held, names, context.form, faults, context) }
        let (actor, now, id) = (context.actor, context.now, held.call.call.id)
        do {
            try await context.site.database.write { db in
                let held = try HeldSelection.find(id, for: actor, in: db)
                try SelectionRules.propose.check(actor, held, at: now)
                guard seen == mark(held.proposals) else { throw SelectionError.changedMeanwhile }
                try Deciding.propose(proposals, appeal: appeal, in: held, by: actor, at: now, db)
            }
        } catch SelectionError.changedMeanwhile {
            return try await proposedMeanwhile(context)
        }
        return context.redirect(path(id), saying: SelectionPhrases.proposed)
    }

    /// What is about to be signed, before it is: it cannot be undone.
    @Sendable private static func confirm(_ context: Context) async throws -> Response {
        let (held, _) = try await screen(context)
        try SelectionRules.sign.check(context.actor, held, at: context.now)
        return SigningPage.show(held, context)
    }

    @Sendable private static func sign(_ context: Context, _ awards: Awards) async throws -> Response {
        let (id, actor, now): (ID<Call>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let seen = context.form["proposals"] ?? ""
        try await context.site.database.write { db in
            let held = try HeldSelection.find(id, for: actor, in: db)
            try SelectionRules.sign.check(actor, held, at: now)
            guard seen == mark(held.proposals) else { throw SelectionError.changedMeanwhile }
            try Deciding.sign(held, under: awards, by: actor, at: now, in: db)
        }
        context.site.publicDataChanged()
        return context.redirect(path(id), saying: SelectionPhrases.signed)
    }

    /// What the reader of a form had before the eyes: these proposals and no others; empty where there are none. What was proposed since
    /// then is neither signed nor replaced unseen.
    static func mark(_ proposals: [SelectionDecision]) -> String {
        guard !proposals.isEmpty else { return "" }
        return SHA256Digest(of: proposals.map(\.id.text).sorted().joined(separator: " ")).description
    }
}
