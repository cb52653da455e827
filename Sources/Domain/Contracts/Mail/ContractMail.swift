import Database
import Jobs
import Labels
import Phrases
import Values
import Web

/// Tells the cluster that its contract is signed, that a tranche is approved or paid, that its contract is suspended or goes on.
struct ContractMail: Sendable {
    static let signed: JobKind = "contracts.signed"
    static let approved: JobKind = "contracts.approved"
    static let paid: JobKind = "contracts.paid"

    /// A job names its tranche by contract and year.
    static func subject(_ tranche: Tranche) -> String { "\(tranche.contract)/\(tranche.year)" }

    let site: Site
    let duties: Duties

    var handlers: [JobHandler] {
        [
            JobHandler(Self.signed) { try await signed(ID(stored: $0.subject)) },
            JobHandler(Self.approved) { try await approved($0.subject) },
            JobHandler(Self.paid) { try await paid($0.subject) },
            JobHandler(Changing.confirmed) { try await changed(ID(stored: $0.subject)) },
        ]
    }

    private func signed(_ id: ID<Contract>) async throws {
        guard let contract = try await site.database.read({ try ContractStore.find(id, in: $0) }),
            let signature = contract.signature
        else { return }
        try await send(about: contract) { words in
            ClusterMail.Letter(
                subject: ContractPhrases.mailSignedSubject(contract.number),
                parts: [
                    words(ContractPhrases.mailSignedText(contract.name, signature.signedOn)),
                    words(ContractPhrases.mailTerms(contract.startsOn, contract.endsOn, contract.total)),
                ], path: ContractPaths.show(id))
        }
    }

    private func approved(_ subject: String) async throws {
        guard let (contract, tranche) = try await tranche(subject), tranche.approvedBy != nil else { return }
        try await send(about: contract) { words in
            ClusterMail.Letter(
                subject: ContractPhrases.mailApprovedSubject(tranche.year, contract.number),
                parts: [words(ContractPhrases.mailApprovedText(tranche.year, tranche.amount, contract.name))],
                path: ContractPaths.tranche(contract.id, tranche.year))
        }
    }

    private func paid(_ subject: String) async throws {
        guard let (contract, tranche) = try await tranche(subject), let payment = tranche.payment else { return }
        try await send(about: contract) { words in
            ClusterMail.Letter(
                subject: ContractPhrases.mailPaidSubject(tranche.year, contract.number),
                parts: [
                    words(ContractPhrases.mailPaidText(tranche.year, payment.amount, contract.name)),
                    words(ContractPhrases.mailPaidReference(payment.reference, payment.paidOn)),
                ], path: ContractPaths.tranche(contract.id, tranche.year))
        }
    }

    private func changed(_ id: ID<ContractChange>) async throws {
        let duties = duties
        let found = try await site.database.read { db -> (Contract, ContractChange, [Duty])? in
            guard let change = try ContractChangeStore.find(id, in: db), change.state == .confirmed,
                let contract = try ContractStore.find(change.contract, in: db)
            else { return nil }
            return (contract, change, try duties.all(db))
        }
        guard let (contract, change, known) = found else { return }
        try await send(about: contract) { words in
            ClusterMail.Letter(
                subject: ContractPhrases.mailChangedSubject(contract.number),
                parts: [
                    words(ContractPhrases.changed(change.kind, change.effectiveOn)),
                    Self.ground(change.ground, known, words), change.reason,
                ], path: ContractPaths.show(contract.id))
        }
    }

    private static func ground(_ ground: ChangeGround, _ duties: [Duty], _ words: Words) -> String {
        switch ground {
        case .documentsMissing: words(ContractPhrases.groundDocuments)
        case .label: words(ContractPhrases.groundLabel)
        case .clusterAsked: words(ContractPhrases.groundAsked)
        case .remedied: words(ContractPhrases.groundRemedied)
        case .yearsOver: words(ContractPhrases.groundYearsOver)
        case .duty(let id): duties.first { $0.id == id }?.text.text(words.language) ?? id
        }
    }

    private func tranche(_ subject: String) async throws -> (Contract, Tranche)? {
        let parts = subject.split(separator: "/")
        guard parts.count == 2, let id = ID<Contract>(parts[0]), let year = Int(parts[1]) else { return nil }
        return try await site.database.read { db in
            guard let contract = try ContractStore.find(id, in: db),
                let tranche = try TrancheStore.of(id, in: db).first(where: { $0.year == year })
            else { return nil }
            return (contract, tranche)
        }
    }

    private func send(about contract: Contract, _ compose: @Sendable (Words) -> ClusterMail.Letter) async throws {
        try await ClusterMail(site: site).send(dossier: contract.dossier, cluster: contract.cluster, compose)
    }
}
