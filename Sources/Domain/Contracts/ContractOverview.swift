import Access
import Database
import Dossiers
import Phrases
import Values
import Web

/// What the first screen tells of contracts: the latest payments for the auditor, money received and remaining for a cluster's people.
enum ContractOverview {
    private static let most = 5

    static func payments(_ barred: [DossierScope]) -> OverviewSource {
        OverviewSource(order: 45) { actor, now, db in
            guard actor.has(.auditor) else { return nil }
            let places = try TrancheStore.lastPaid(limit: most, in: db)
            let held = try readable(places.map(\.contract), actor, barred, now, db)
            let lines = places.compactMap { place -> Overview.Line? in
                guard let contract = held[place.contract],
                    let payment = contract.tranches.first(where: { $0.year == place.year })?.payment
                else { return nil }
                return Overview.Line(
                    ContractPhrases.overviewPayment(payment.amount, place.year, contract.contract.name),
                    ContractPaths.tranche(place.contract, place.year), .on(payment.paidOn))
            }
            return Overview(
                ContractPhrases.overviewPayments, lines, none: ContractPhrases.overviewNoPayment,
                all: (ContractPhrases.title, ContractPaths.all))
        }
    }

    /// The contracts in force of whoever directs a cluster or is of its dossier, until the next instalment.
    static func own(_ barred: [DossierScope]) -> OverviewSource {
        OverviewSource(order: 22) { actor, now, db in
            guard !actor.has(any: ContractRules.readers) else { return nil }
            let contracts = try ContractStore.own(actor, limit: most, in: db).filter { $0.state == .signed }
            let held = try HeldContract.hold(contracts, for: actor, barred: barred, in: db)
            guard !held.isEmpty else { return nil }
            let lines = held.map { held in
                let due = held.next.flatMap { LocalTime($0.dueOn, hour: 23, minute: 59)?.instant }
                return Overview.Line(
                    ContractPhrases.overviewContract(held.contract.number, held.contract.name),
                    ContractPaths.show(held.contract.id),
                    detail: ContractPhrases.overviewMoney(held.received, held.remaining), due.map { .until($0) })
            }
            return Overview(ContractPhrases.title, lines, none: ContractPhrases.overviewNoPayment)
        }
    }

    /// Contracts in the latest acts.
    static func records(_ barred: [DossierScope]) -> RecordNames {
        RecordNames("contract") { ids, actor, now, db in
            guard ContractRules.follow(actor, at: now).isAllowed else { return [:] }
            let held = try readable(ids.map { ID<Contract>(stored: $0) }, actor, barred, now, db)
            return Dictionary(
                uniqueKeysWithValues: held.values.map(\.contract).map {
                    ($0.id.text, (ContractPhrases.overviewContract($0.number, $0.name), ContractPaths.show($0.id)))
                })
        }
    }

    private static func readable(
        _ ids: [ID<Contract>], _ actor: Actor, _ barred: [DossierScope], _ now: Instant, _ db: any Connection
    ) throws -> [ID<Contract>: HeldContract] {
        let contracts = try ContractStore.find(Array(Set(ids)), in: db)
        let held = try HeldContract.hold(contracts, for: actor, barred: barred, in: db).filter {
            ContractRules.see(actor, $0, at: now).isAllowed
        }
        return Dictionary(uniqueKeysWithValues: held.map { ($0.contract.id, $0) })
    }
}
