package import Access
import Calls
package import Database
import Digest
import History
import Jobs
package import Values

/// The acts on labels, each with its line of history, in the transaction of the caller. Rules are checked by the caller.
package enum Labelling {
    /// What an officer proposes for each chosen dossier.
    package struct Terms: Sendable, Equatable {
        package let grantedOn: Day
        package let validUntil: Day
        package init(grantedOn: Day, validUntil: Day) { (self.grantedOn, self.validUntil) = (grantedOn, validUntil) }
    }

    /// - Throws: `LabelError.notSelected` when the dossier has its label, or its proposal; `.clusterLabelled` when its cluster has one of
    ///   the same call by another dossier; `.beforeDecision` for a day before the decision that it certifies.
    @discardableResult
    package static func propose(
        _ dossier: SelectedDossier, _ terms: Terms, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Label {
        guard let person = actor.person else { throw Refusal.hidden }
        guard try LabelStore.find(dossier: dossier.id, in: db) == nil else { throw LabelError.notSelected }
        let isGiven = try LabelStore.stands(
            for: dossier.cluster, in: dossier.call, besides: dossier.id, as: [.proposed, .valid, .suspended], db)
        guard !isGiven else { throw LabelError.clusterLabelled }
        guard terms.grantedOn >= dossier.signedAt.localDay else {
            throw LabelError.beforeDecision(dossier.signedAt.localDay)
        }
        let label = Label(
            id: .make(at: now), call: dossier.call, dossier: dossier.id, cluster: dossier.cluster,
            callNumber: dossier.callNumber, dossierNumber: dossier.number, decidedOn: dossier.signedAt.localDay,
            name: dossier.name, grantedOn: terms.grantedOn, validUntil: terms.validUntil, state: .proposed,
            proposedBy: person, proposedAt: now)
        try LabelStore.insert(label, in: db)
        try LabelAuthors.add(person, to: label.id, in: db)
        try History.record(
            "label.proposed", of: .init("label", label.id), by: actor, at: now,
            [Change("label.dossier", after: label.dossierNumber)] + changes(from: nil, to: label), in: db)
        return label
    }

    /// Whoever corrects a proposal answers for it beside those who wrote it before, and cannot sign it either.
    package static func edit(
        _ label: Label, name: Localized, _ terms: Terms, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        guard terms.grantedOn >= label.decidedOn else { throw LabelError.beforeDecision(label.decidedOn) }
        var edited = label
        (edited.name, edited.grantedOn, edited.validUntil) = (name, terms.grantedOn, terms.validUntil)
        let changes = changes(from: label, to: edited)
        guard !changes.isEmpty else { return }
        (edited.proposedBy, edited.proposedAt) = (person, now)
        try LabelStore.save(edited, in: db)
        try LabelAuthors.add(person, to: label.id, in: db)
        try History.record("label.edited", of: .init("label", label.id), by: actor, at: now, changes, in: db)
    }

    package static func discard(_ label: Label, by actor: Actor, at now: Instant, in db: any Connection) throws {
        try LabelAuthors.remove(of: label.id, in: db)
        try LabelStore.remove(proposal: label.id, in: db)
        try History.record(
            "label.discarded", of: .init("label", label.id), by: actor, at: now,
            [Change("label.dossier", before: label.dossierNumber)], in: db)
    }

    /// - Throws: `LabelError.clusterLabelled` when the cluster has a label of the same call by another dossier.
    private static func checkOnlyOne(_ proposal: Label, in db: any Connection) throws {
        let isGiven = try LabelStore.stands(
            for: proposal.cluster, in: proposal.call, besides: proposal.dossier, as: [.valid, .suspended], db)
        if isGiven { throw LabelError.clusterLabelled }
    }

    /// The second person's signature: number, code and digest are fixed with it. `code` is drawn outside the transaction, which may run twice.
    @discardableResult
    package static func sign(
        _ proposal: Label, code: LabelCode, authority: Localized, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws -> Label {
        guard let person = actor.person else { throw Refusal.hidden }
        try checkOnlyOne(proposal, in: db)
        let number = try LabelStore.nextNumber(year: proposal.grantedOn.year, in: db)
        let content = CertificateContent(proposal, number: number, code: code, authority: authority)
        let head = try History.record(
            "label.signed", of: .init("label", proposal.id), by: actor, at: now,
            [
                Change("label.state", before: "proposed", after: "valid"), Change("label.number", after: number),
                Change("label.digest", after: content.digest),
            ], in: db)
        var label = proposal
        try label.sign(
            Label.Signature(
                number: number, code: code, authority: authority, signedBy: person, signedAt: now,
                digest: content.digest, chainLength: head.length, chainHash: head.hash))
        try LabelAuthors.sign(label.id, by: person, in: db)
        try LabelStore.save(label, in: db)
        try Outbox.post(LabelMail.signed, subject: label.id.text, at: now, in: db)
        try CallStore.reach(.labels, of: label.call, at: now, in: db)
        return label
    }

    private static func changes(from old: Label?, to new: Label) -> [Change] {
        [
            Change("label.name-fr", before: old?.name.fr, after: new.name.fr),
            Change("label.name-ar", before: old?.name.ar, after: new.name.ar),
            Change("label.name-en", before: old?.name.en, after: new.name.en),
            Change("label.granted-on", before: old?.grantedOn.description, after: new.grantedOn.description),
            Change("label.valid-until", before: old?.validUntil.description, after: new.validUntil.description),
        ].filter { $0.before != $0.after }
    }
}
