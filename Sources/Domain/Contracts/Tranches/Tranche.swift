package import Access
package import Values

/// One year's payment: planned, its conditions established, approved by a second person, paid under an external reference.
package struct Tranche: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case planned, conditionsMet = "conditions-met", approved, paid
    }

    package let contract: ID<Contract>
    /// 1 for the first year.
    package let year: Int
    package let amount: Money
    package let dueOn: Day
    package var state: State
    package var approvedBy: ID<Person>?
    package var approvedAt: Instant?
    package var conditions: [TrancheCondition]
    package var payment: Payment?

    /// What holds the tranche back: the required conditions that nobody has established.
    package var missing: [TrancheCondition] { conditions.filter { $0.isRequired && $0.met == nil } }
    /// Who established any condition: none of them may approve.
    package var establishers: Set<ID<Person>> { Set(conditions.compactMap { $0.met?.by }) }
}

/// What must be established before a tranche is approved.
package struct TrancheCondition: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case signature
        /// What the decision of selection asks for besides: its own words say what.
        case decision
        case previousReport = "previous-report"
        case activityReport = "activity-report"
        case financialReport = "financial-report"
        case certifiedAccounts = "certified-accounts"
        case indicatorReport = "indicator-report"
        case assemblyMinutes = "assembly-minutes"
    }

    /// That it is established, by whom, and on what.
    package struct Met: Sendable, Equatable {
        package let at: Instant
        package let by: ID<Person>
        package let note: String?
        package let file: Evidence?
    }

    package let kind: Kind
    package let isRequired: Bool
    /// Of `decision`: the decision's own words, on which it was or is to be established.
    package var asked: String?
    package var met: Met?

    package init(kind: Kind, isRequired: Bool, asked: String? = nil, met: Met? = nil) {
        (self.kind, self.isRequired, self.asked, self.met) = (kind, isRequired, asked, met)
    }
}

/// A transfer made outside the platform. There is no paid tranche without one.
package struct Payment: Sendable, Equatable {
    package let id: ID<Payment>
    package let reference: String
    package let paidOn: Day
    package let amount: Money
    package let recordedBy: ID<Person>
    package let recordedAt: Instant
}

extension Tranche {
    /// The same, as the decision in force asks today, until it is approved: a decision that was corrected since the drafting brings its
    /// condition, other words have to be established anew, and what is not asked any more holds nothing back.
    package func asking(_ words: String?) -> Tranche {
        guard year == 1, state == .planned || state == .conditionsMet,
            words != conditions.first(where: { $0.kind == .decision })?.asked
        else { return self }
        var tranche = self
        tranche.conditions.removeAll { $0.kind == .decision }
        if let words {
            tranche.conditions.append(TrancheCondition(kind: .decision, isRequired: true, asked: words))
        }
        tranche.state = tranche.missing.isEmpty ? .conditionsMet : .planned
        return tranche
    }

    /// `met` nil takes it back.
    /// - Throws: `ContractError.settled` once approved.
    package mutating func establish(_ kind: TrancheCondition.Kind, _ met: TrancheCondition.Met?) throws {
        guard state == .planned || state == .conditionsMet else { throw ContractError.settled }
        guard let index = conditions.firstIndex(where: { $0.kind == kind }) else {
            throw ContractError.unknownCondition
        }
        conditions[index].met = met
        state = missing.isEmpty ? .conditionsMet : .planned
    }

    package mutating func approve(by person: ID<Person>, at now: Instant) throws {
        if let first = missing.first { throw ContractError.conditionOpen(first.kind) }
        guard state == .conditionsMet else { throw ContractError.settled }
        guard !establishers.contains(person) else { throw ContractError.secondPerson }
        (state, approvedBy, approvedAt) = (.approved, person, now)
    }

    package mutating func pay(_ payment: Payment) throws {
        guard state == .approved else { throw ContractError.notApproved }
        guard payment.amount == amount else { throw ContractError.otherAmount(amount) }
        (state, self.payment) = (.paid, payment)
    }
}
