import Access
import Calls
import Database
import Dossiers
import Jobs
import People
import Phrases
import Values
import Web

/// The mails of the evaluation. They name the dossier by its number and nothing of its content.
enum EvaluationMail {
    static func handlers(_ site: Site) -> [JobHandler] {
        [
            JobHandler(EvaluationJobs.appointed) { job in
                guard let held = try await held(job, site), held.assignment.stage != .removed else { return }
                let number = held.dossier.label
                try await send(
                    to: [held.assignment.evaluator], site, EvaluationPhrases.mailAppointedSubject(number),
                    EvaluationPhrases.mailAppointed(number), AssignmentRoutes.path(held.assignment.id))
            },
            JobHandler(EvaluationJobs.conflictDeclared) { job in
                guard let held = try await held(job, site) else { return }
                let number = held.dossier.label
                try await send(
                    to: [held.assignment.appointedBy], site, EvaluationPhrases.mailConflictSubject(number),
                    EvaluationPhrases.mailConflict(number), OverviewRoutes.path(held.call.id))
            },
            JobHandler(EvaluationJobs.moderationOpened) { try await moderation($0, site) },
        ]
    }

    private static func held(_ job: Job, _ site: Site) async throws -> HeldAssignment? {
        let id = ID<Assignment>(stored: job.subject)
        return try await site.database.read { db in
            try AssignmentStore.find(id, in: db) == nil ? nil : try HeldAssignment.find(id, in: db)
        }
    }

    private static func moderation(_ job: Job, _ site: Site) async throws {
        let id = ID<Dossier>(stored: job.subject)
        let (dossier, readers) = try await site.database.read { db in
            (
                try DossierStore.find(id, in: db),
                try AssignmentStore.of([id], in: db).filter { $0.counts && !$0.isConflict }
            )
        }
        guard let dossier else { return }
        for reader in readers {
            try await send(
                to: [reader.evaluator], site, EvaluationPhrases.mailModerationSubject(dossier.label),
                EvaluationPhrases.mailModeration(dossier.label), ReviewRoutes.path(reader.id))
        }
    }

    private static func send(
        to people: [ID<Person>], _ site: Site, _ subject: Phrase, _ text: Phrase, _ path: Path
    ) async throws {
        for person in people {
            let account = try await site.database.read { try PersonStore.find(person, in: $0) }
            guard let account, let email = account.email else { continue }
            let words = site.words(account.language)
            var parts = [words(text), site.settings.baseURL + path.inLanguage(account.language).text]
            parts.append(site.settings.authority.text(account.language))
            if site.settings.isDemonstration { parts.append(words(WebPhrases.demonstrationFoot)) }
            try await site.deliver(
                OutgoingMail(to: email, subject: words(subject), text: parts.joined(separator: "\n\n") + "\n"))
        }
    }
}
