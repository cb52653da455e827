package import Values

/// The tranches with which a contract starts, and what each asks for.
///
/// A starter (inferred): the first on signature, and on what the decision of selection asks for besides; each following one on the approved report of the year before, the activity report, the
/// financial report with receipts, the indicator report and the minutes of the general assembly; and on certified accounts once public
/// contributions add up to more than the threshold of the public record's duty `certified-accounts`.
package enum Schedule {
    /// 500,000 DH (circular 7/2003, as La Vie éco no. 1311 tells it): for a platform whose record holds no such duty.
    package static let certifiedAccountsAbove = Money.dirhams(500_000)

    package static func threshold(in duties: [Duty]) -> Money {
        duties.first { $0.id == "certified-accounts" }?.threshold ?? certifiedAccountsAbove
    }

    /// - Parameter asked: what the decision that the contract rests on asks for besides, in its own words.
    package static func tranches(
        of contract: Contract, under duties: [Duty], asked: String? = nil
    ) -> [Tranche] {
        let threshold = threshold(in: duties)
        return (1...contract.years).map { year in
            Tranche(
                contract: contract.id, year: year, amount: contract.amountPerYear, dueOn: contract.dueDay(ofYear: year),
                state: .planned,
                conditions: conditions(
                    ofYear: year, received: contract.amountPerYear * (year - 1), certifiedAbove: threshold,
                    asked: asked))
        }
    }

    /// `received`: what the tranches before this one add up to.
    static func conditions(
        ofYear year: Int, received: Money, certifiedAbove: Money, asked: String? = nil
    ) -> [TrancheCondition] {
        guard year > 1 else {
            let signature = TrancheCondition(kind: .signature, isRequired: true)
            return [signature] + (asked.map { [TrancheCondition(kind: .decision, isRequired: true, asked: $0)] } ?? [])
        }
        let kinds: [TrancheCondition.Kind] = [
            .previousReport, .activityReport, .financialReport, .certifiedAccounts, .indicatorReport, .assemblyMinutes,
        ]
        return kinds.map { kind in
            TrancheCondition(kind: kind, isRequired: kind != .certifiedAccounts || received > certifiedAbove)
        }
    }
}
