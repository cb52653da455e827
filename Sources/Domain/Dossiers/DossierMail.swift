import Access
import Calls
import Database
import Digest
import Jobs
import Phrases
import Values
import Web

/// Composes this module's mails: a job names the record, everything else is read when the mail is written.
struct DossierMail: Sendable {
    let site: Site
    let sources: DossierSources

    var handlers: [JobHandler] {
        [
            JobHandler(DossierJobs.submitted) { try await submitted(ID(stored: $0.subject)) },
            JobHandler(DossierJobs.withdrawn) { try await withdrawn($0.subject) },
            JobHandler(DossierJobs.invited) { try await invited(ID(stored: $0.subject)) },
            JobHandler(DossierJobs.completionAsked) { try await completionAsked(ID(stored: $0.subject)) },
            JobHandler(DossierJobs.completionAnswered) { try await completionAnswered(ID(stored: $0.subject)) },
            JobHandler(DossierJobs.decided) { try await decided($0.subject) },
            JobHandler(DossierJobs.reconsidered) { try await reconsidered($0.subject) },
            JobHandler(DossierJobs.callExtended) { try await callExtended($0.subject) },
            JobHandler(DossierJobs.extended) { try await extended($0.subject) },
        ]
    }

    /// One job for each dossier of the call, so that a mail that fails is tried again alone.
    private func callExtended(_ subject: String) async throws {
        guard let call = subject.split(separator: "/").first.flatMap({ ID<Call>($0) }) else { return }
        let now = site.clock.now
        try await site.database.write { db in
            for dossier in try DossierStore.all(in: call, db) {
                let own = "\(dossier.text)/\(subject)"
                try Outbox.post(DossierJobs.extended, subject: own, key: "dossiers.extended \(own)", at: now, in: db)
            }
        }
    }

    private func extended(_ subject: String) async throws {
        let parts = subject.split(separator: "/")
        guard parts.count == 3, let id = ID<Dossier>(parts[0]), let call = ID<Call>(parts[1]),
            let number = Int(parts[2]),
            let notice = try await site.database.read({ try CallStore.extension(number, of: call, in: $0) })
        else { return }
        try await send(about: id) { dossier, call, words in
            Letter(
                subject: DossierPhrases.mailExtendedSubject(call.name),
                parts: [
                    words(DossierPhrases.mailExtendedText(call.name, LocalTime(notice.from), LocalTime(notice.to))),
                    notice.reason.text(words.language),
                    words(
                        dossier.state == .submitted
                            ? DossierPhrases.mailExtendedDeposited(dossier.name)
                            : DossierPhrases.mailExtendedDraft(dossier.name)),
                    url(DossierPaths.show(id), words.language),
                ])
        }
    }

    private func submitted(_ id: ID<Submission>) async throws {
        guard let submission = try await site.database.read({ try SubmissionStore.find(id, in: $0) }) else { return }
        try await send(about: submission.dossier) { dossier, call, words in
            let path = DossierPaths.receipt(dossier.id, submission.number)
            let subject =
                submission.kind == .deposit
                ? DossierPhrases.mailDepositSubject(dossier.number ?? "")
                : DossierPhrases.mailCompletionSentSubject(dossier.number ?? "")
            return Letter(
                subject: subject,
                parts: [
                    words(DossierPhrases.mailDepositText(dossier.name, call.name, LocalTime(submission.at))),
                    words(DossierPhrases.mailReceipt(submission.receipt.description, submission.digest.description)),
                    words(DossierPhrases.receiptProves), url(path, words.language),
                ])
        }
    }

    private func withdrawn(_ subject: String) async throws {
        let lines = subject.split(separator: "\n")
        guard lines.count == 2, let at = Instant(String(lines[1])) else { return }
        try await send(about: ID(stored: String(lines[0]))) { dossier, call, words in
            Letter(
                subject: DossierPhrases.mailWithdrawnSubject(dossier.number ?? ""),
                parts: [
                    words(DossierPhrases.mailWithdrawnText(dossier.name, call.name, LocalTime(at))),
                    words(DossierPhrases.withdrawHint(LocalTime(call.deadline))),
                    url(DossierPaths.show(dossier.id), words.language),
                ])
        }
    }

    /// Goes to the address itself, with or without an account behind it.
    private func invited(_ id: ID<Invitation>) async throws {
        let sources = sources
        let found = try await site.database.read { db -> (Invitation, Dossier, Call, String?)? in
            guard let invitation = try InvitationStore.find(id, in: db), invitation.isPending,
                let dossier = try DossierStore.find(invitation.dossier, in: db),
                let call = try CallStore.find(dossier.call, in: db)
            else { return nil }
            let by = invitation.by.text
            return (invitation, dossier, call, try sources.names([by], db)[by])
        }
        guard let (invitation, dossier, call, inviter) = found else { return }
        let words = site.words(invitation.language)
        let letter = Letter(
            subject: DossierPhrases.mailInvitedSubject(dossier.name),
            parts: [
                words(
                    inviter.map { DossierPhrases.mailInvitedText($0, dossier.name, call.name) }
                        ?? DossierPhrases.mailInvitedTextUnnamed(dossier.name, call.name)),
                words(
                    invitation.may == .write ? DossierPhrases.mailInvitedToWrite : DossierPhrases.mailInvitedToRead),
                words(DossierPhrases.mailInvitedUntil(LocalTime(call.deadline))),
                words(DossierPhrases.mailInvitedHow(invitation.email.description)),
                url(DossierPaths.invitation(dossier.id), invitation.language),
            ])
        try await deliver(letter, to: invitation.email, words)
    }

    // MARK: to all people of a dossier

    struct Letter: Sendable {
        let subject: Phrase
        let parts: [String]
    }

    /// One mail to each person of the dossier, in that person's language.
    func send(about id: ID<Dossier>, _ compose: @Sendable (Dossier, Call, Words) -> Letter) async throws {
        let sources = sources
        let found = try await site.database.read { db -> (Dossier, Call, [DossierSources.Addressee])? in
            guard let dossier = try DossierStore.find(id, in: db), let call = try CallStore.find(dossier.call, in: db)
            else {
                return nil
            }
            return (dossier, call, try sources.addressees(try DossierPeople.all(of: dossier, in: db), db))
        }
        guard let (dossier, call, addressees) = found else { return }
        for addressee in addressees {
            let words = site.words(addressee.language)
            try await deliver(compose(dossier, call, words), to: addressee.email, words)
        }
    }

    func deliver(_ letter: Letter, to email: EmailAddress, _ words: Words) async throws {
        var parts = [words(DossierPhrases.mailGreeting)] + letter.parts + [site.settings.authority.text(words.language)]
        if site.settings.isDemonstration { parts.append(words(WebPhrases.demonstrationFoot)) }
        let text = parts.joined(separator: "\n\n") + "\n"
        try await site.deliver(OutgoingMail(to: email, subject: words(letter.subject), text: text))
    }

    func url(_ path: Path, _ language: Language) -> String {
        site.settings.baseURL + path.inLanguage(language).text
    }
}
