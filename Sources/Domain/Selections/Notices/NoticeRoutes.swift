import Access
import Calls
import Database
import Digest
package import Dossiers
import Evaluations
import Files
import History
import People
import Phrases
package import Values
package import Web

/// The decision on one dossier: for its people once signed, for the Division and the committee before.
package enum NoticeRoutes {
    package static func path(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/decision" }
    static func withdrawal(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/decision/withdrawal" }
    static func letter(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/decision/pdf" }

    static func all(_ awards: Awards) -> [Route] {
        [
            .get("/dossiers/{id}/decision", .rule(SelectionRules.seeDecision), show),
            .post("/dossiers/{id}/decision", .rule(SelectionRules.correct)) { try await correct($0, awards) }
                .named(SelectionPhrases.correctionTitle, DecisionForm.labels),
            .post("/dossiers/{id}/decision/withdrawal", .rule(SelectionRules.correct), withdraw),
            .get("/dossiers/{id}/decision/pdf", .rule(SelectionRules.seeDecision), download),
        ]
    }

    struct Screen: Sendable {
        let held: HeldDecision
        let names: [String: String]
        let history: HistoryPage
    }

    private static func screen(_ context: Context) async throws -> Screen {
        let (id, actor, now): (ID<Dossier>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let before = context.historyBefore
        return try await context.site.database.read { db -> Screen in
            let held = try HeldDecision.find(id, for: actor, in: db)
            try SelectionRules.seeDecision.check(actor, held, at: now)
            return Screen(
                held: held, names: try DecisionRoutes.names(held.selection, and: held.dossier.dossier.owner, in: db),
                history: try HistoryPage.read(.init("decision", id), before: before, in: db))
        }
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        NoticePages.show(try await screen(context), nil, FormFaults(), context)
    }

    /// The correction as it was typed, now written on the one that is proposed.
    private static func proposedMeanwhile(_ context: Context) async throws -> Response {
        NoticePages.show(try await screen(context), context.form, FormFaults(), isStale: true, context)
    }

    @Sendable private static func correct(_ context: Context, _ awards: Awards) async throws -> Response {
        let screen = try await screen(context)
        let held = screen.held
        try SelectionRules.correct.check(context.actor, held.selection, at: context.now)
        let (dossier, seen) = (held.dossier.dossier.id, context.form["proposals"] ?? "")
        guard seen == DecisionRoutes.mark(held.proposals) else { return try await proposedMeanwhile(context) }
        var (proposals, _, faults) = DecisionForm.read(context.form, [dossier], in: held.selection)
        for proposal in proposals {
            let reason = try await context.site.database.read { try awards.reason(proposal, in: held.selection, $0) }
            if let reason { faults.add(DecisionForm.name("outcome", proposal.dossier), reason) }
        }
        guard faults.isEmpty else { return NoticePages.show(screen, context.form, faults, context) }
        let (actor, now, call, read) = (context.actor, context.now, held.dossier.call.id, proposals)
        do {
            try await context.site.database.write { db in
                let held = try HeldDecision.find(dossier, for: actor, in: db)
                try SelectionRules.correct.check(actor, held.selection, at: now)
                guard seen == DecisionRoutes.mark(held.proposals) else { throw SelectionError.changedMeanwhile }
                try Deciding.propose(read, appeal: nil, in: held.selection, under: awards, by: actor, at: now, db)
            }
        } catch SelectionError.changedMeanwhile {
            return try await proposedMeanwhile(context)
        }
        return context.redirect(DecisionRoutes.path(call), saying: SelectionPhrases.proposed)
    }

    /// Only the correction that was shown is taken back.
    @Sendable private static func withdraw(_ context: Context) async throws -> Response {
        let (dossier, actor, now): (ID<Dossier>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let seen = context.form["proposals"] ?? ""
        try await context.site.database.write { db in
            let held = try HeldDecision.find(dossier, for: actor, in: db)
            try SelectionRules.seeDecision.check(actor, held, at: now)
            try SelectionRules.correct.check(actor, held.selection, at: now)
            guard held.signed != nil, let proposal = held.proposals.first,
                seen == DecisionRoutes.mark(held.proposals)
            else { throw SelectionError.changedMeanwhile }
            try Deciding.withdraw(proposal, by: actor, at: now, in: db)
        }
        return context.redirect(path(dossier), saying: SelectionPhrases.correctionWithdrawn)
    }

    /// Made at the first request, kept by its hash, the same bytes ever after. Only of what is signed.
    @Sendable private static func download(_ context: Context) async throws -> Response {
        let screen = try await screen(context)
        let held = screen.held
        guard let signed = held.signed, let renderer = context.site.renderer else { throw Refusal.hidden }
        let (language, now) = (context.language, context.now)
        let name = "\(held.dossier.dossier.number ?? held.dossier.dossier.id.text)-decision-\(signed.number).pdf"
        var file = try await context.site.database.read { try LetterStore.find(signed.id, language, in: $0) }
        if file.map({ context.site.files.size(of: $0.digest) != $0.size }) ?? true {
            let kept = try await context.site.files.keep(
                try await renderer.pdf(
                    Letter(held: held, decision: signed, names: screen.names, page: context.page).sheet()))
            try await context.site.database.write {
                try LetterStore.keep(kept, of: signed.id, language, at: now, in: $0)
            }
            file = kept
        }
        guard let file else { throw Refusal.hidden }
        return .file(
            path: context.site.files.path(of: file.digest), size: file.size, type: "application/pdf", name: name)
    }
}
