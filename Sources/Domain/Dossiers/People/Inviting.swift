import Access
import Database
import History
import Jobs
import Phrases
import Values

/// Inviting, withdrawing and removing, inside the caller's transaction, after the rule was checked there. Each answers what was done.
enum Inviting {
    /// Who has joined already only gets the other right; everybody else is asked by mail.
    static func invite(
        _ email: EmailAddress, to id: ID<Dossier>, may: DossierPeople.May, in language: Language, by actor: Actor,
        at now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws -> Phrase {
        guard let person = actor.person else { throw Refusal.hidden }
        if let colleague = try colleague(email, of: id, sources, in: db) {
            try DossierPeople.add(colleague.person, to: id, may: may, by: person, at: now, in: db)
            try History.record(
                "dossier.right-changed", of: .init("dossier", id), by: actor, at: now,
                [
                    Change("dossier.person", after: colleague.person.text),
                    Change("dossier.may", before: colleague.may.rawValue, after: may.rawValue),
                ], in: db)
            return DossierPhrases.rightChanged
        }
        let invitation = try InvitationStore.insert(
            email, to: id, may: may, in: language, by: person, at: now, in: db)
        try History.record(
            "dossier.invited", of: .init("dossier", id), by: actor, at: now,
            [
                Change("dossier.email", after: email.description, personal: true),
                Change("dossier.may", after: may.rawValue),
            ], in: db)
        if let invitation { try Outbox.post(DossierJobs.invited, subject: invitation.text, at: now, in: db) }
        return DossierPhrases.invited
    }

    private static func colleague(
        _ email: EmailAddress, of id: ID<Dossier>, _ sources: DossierSources, in db: any Connection
    ) throws -> DossierPeople.Colleague? {
        try DossierPeople.colleagues(of: id, in: db).first {
            try sources.addressees([$0.person], db).contains { $0.email == email }
        }
    }

    /// - Throws: `DossierError.changedMeanwhile` for whoever is not in the dossier any more.
    static func remove(
        _ person: ID<Person>, from id: ID<Dossier>, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Phrase {
        guard try DossierPeople.remove(person, from: id, in: db) else { throw DossierError.changedMeanwhile }
        try History.record(
            "dossier.person-removed", of: .init("dossier", id), by: actor, at: now,
            [Change("dossier.person", before: person.text)], in: db)
        return DossierPhrases.personRemoved
    }

    /// Takes an invitation back, or a declined one off the list.
    /// - Throws: `DossierError.changedMeanwhile` for one that was accepted before.
    static func withdraw(
        _ email: EmailAddress, from id: ID<Dossier>, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Phrase {
        guard try InvitationStore.remove(email, from: id, in: db) else { throw DossierError.changedMeanwhile }
        try History.record(
            "dossier.invitation-withdrawn", of: .init("dossier", id), by: actor, at: now,
            [Change("dossier.email", before: email.description, personal: true)], in: db)
        return DossierPhrases.invitationWithdrawn
    }
}
