import Calls
import Database
import Phrases
import Values
import Web

/// What the people of a dossier are told of its examination.
extension DossierMail {
    func completionAsked(_ id: ID<Dossier>) async throws {
        let found = try await site.database.read { db in
            try CompletionStore.find(id, in: db).map { ($0, try CompletionStore.items(of: id, in: db)) }
        }
        guard let (request, items) = found else { return }
        try await send(about: id) { dossier, call, words in
            let asked = items.compactMap { item -> String? in
                let part = call.configuration.parts.first { $0.id == item.part }
                let name = part?.fields.first { $0.id == item.field }?.name.text(words.language)
                return name.map { item.note.isEmpty ? "- \($0)" : "- \($0) — \(item.note)" }
            }
            return Letter(
                subject: DossierPhrases.mailItemsSubject(dossier.number ?? ""),
                parts: [
                    words(DossierPhrases.mailItemsText(dossier.name, LocalTime(request.due))), request.message,
                    asked.joined(separator: "\n"), words(DossierPhrases.onceOnlyYours),
                    url(DossierPaths.show(id), words.language),
                ])
        }
    }

    /// To the officer who asked, who else would have to look for it.
    func completionAnswered(_ id: ID<Dossier>) async throws {
        let sources = sources
        let found = try await site.database.read { db -> (Dossier, CompletionRequest, [DossierSources.Addressee])? in
            guard let dossier = try DossierStore.find(id, in: db), let request = try CompletionStore.find(id, in: db)
            else { return nil }
            return (dossier, request, try sources.addressees([request.askedBy], db))
        }
        guard let (dossier, request, addressees) = found, let at = request.answeredAt else { return }
        for addressee in addressees {
            let words = site.words(addressee.language)
            let letter = Letter(
                subject: DossierPhrases.mailAnsweredSubject(dossier.number ?? ""),
                parts: [
                    words(DossierPhrases.mailAnsweredText(dossier.name, LocalTime(at))),
                    url(DossierPaths.admissibility(id), words.language),
                ])
            try await deliver(letter, to: addressee.email, words)
        }
    }

    /// The one that a job names, whatever was decided since.
    private func decision(_ subject: String) async throws -> (ID<Dossier>, ExaminationDecision)? {
        let lines = subject.split(separator: "\n").map(String.init)
        guard lines.count == 2 else { return nil }
        let id = ID<Dossier>(stored: lines[0])
        let decisions = try await site.database.read { try ExaminationStore.decisions(of: id, in: $0) }
        // A job of before decisions had numbers names the question alone.
        return decisions.first { $0.mark == lines[1] || $0.number == 1 && $0.kind.rawValue == lines[1] }.map {
            (id, $0)
        }
    }

    /// A refusal was withdrawn: the examination goes on.
    func reconsidered(_ subject: String) async throws {
        guard let (id, decision) = try await decision(subject), let withdrawal = decision.withdrawal else { return }
        try await send(about: id) { dossier, _, words in
            Letter(
                subject: DossierPhrases.mailReconsideredSubject(dossier.number ?? ""),
                parts: [
                    words(DossierPhrases.mailReconsidered(dossier.name, LocalTime(decision.at))),
                    words(DossierPhrases.mailReason), withdrawal.reason, url(DossierPaths.show(id), words.language),
                ])
        }
    }

    func decided(_ subject: String) async throws {
        guard let (id, decision) = try await decision(subject) else { return }
        let kind = decision.kind
        let settings = site.settings
        try await send(about: id) { dossier, call, words in
            let text: Phrase =
                switch (kind, decision.isPositive) {
                case (.admissibility, true): DossierPhrases.mailAdmissible(dossier.name)
                case (.admissibility, false): DossierPhrases.mailInadmissible(dossier.name)
                case (.eligibility, true): DossierPhrases.mailEligible(dossier.name)
                case (.eligibility, false): DossierPhrases.mailIneligible(dossier.name)
                }
            let reason = decision.reason.map { [words(DossierPhrases.mailReason), $0] } ?? []
            let road = AppealRoad.lines(call, decidedOn: decision.at.localDay, settings, words)
            let appeal = decision.isPositive ? [] : [words(DossierPhrases.appeal)] + road
            return Letter(
                subject: kind == .admissibility
                    ? DossierPhrases.mailAdmissibilitySubject(dossier.number ?? "")
                    : DossierPhrases.mailEligibilitySubject(dossier.number ?? ""),
                parts: [words(text)] + reason + appeal + [url(DossierPaths.show(id), words.language)])
        }
    }
}
