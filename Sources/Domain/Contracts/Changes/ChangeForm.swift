import Labels
import Values
import Web

/// What an officer asks for: which change, on which ground, why, and from which day.
enum ChangeForm {
    static let labels = [
        "kind": ContractPhrases.changeKind, "ground": ContractPhrases.changeGround,
        "reason": ContractPhrases.changeReason, "effective-on": ContractPhrases.effectiveOn,
    ]

    static let kinds = ValueWords("kind", ContractChange.Kind.self, ContractPhrases.change)

    static func read(_ context: Context, _ held: HeldContract, _ duties: [Duty]) -> (
        terms: Changing.Terms?, faults: FormFaults
    ) {
        var reader = FormReader(context.form)
        let kind: ContractChange.Kind? = reader.choice("kind")
        if let kind, !held.possibleChanges(at: context.now).contains(kind) {
            reader.faults.add("kind", ContractPhrases.changeNotPossible)
        }
        let ground = ground(&reader, kind, duties)
        let day = day(&reader, kind, held, context)
        let reason = reader.text("reason", most: 2000)
        guard reader.faults.isEmpty, let kind, let ground, let day, let reason else { return (nil, reader.faults) }
        return (Changing.Terms(kind, ground, reason: reason, effectiveOn: day), reader.faults)
    }

    /// The grounds on which any of `kinds` may rest, in the order in which they are offered.
    static func grounds(_ kinds: [ContractChange.Kind], _ duties: [Duty]) -> [ChangeGround] {
        let own: [ChangeGround] = [.documentsMissing, .label, .clusterAsked, .remedied, .yearsOver]
        return (own + duties.map { .duty($0.id) }).filter { ground in kinds.contains { ground.fits($0) } }
    }

    private static func ground(
        _ reader: inout FormReader, _ kind: ContractChange.Kind?, _ duties: [Duty]
    ) -> ChangeGround? {
        guard let typed = reader.line("ground") else { return nil }
        guard let kind else { return nil }
        guard let ground = grounds([kind], duties).first(where: { $0.stored == typed }) else {
            reader.faults.add("ground", ContractPhrases.groundDoesNotFit)
            return nil
        }
        return ground
    }

    /// An end has one day only, whatever was typed.
    private static func day(
        _ reader: inout FormReader, _ kind: ContractChange.Kind?, _ held: HeldContract, _ context: Context
    ) -> Day? {
        guard kind != .end else { return held.contract.endsOn.adding(days: 1) }
        guard let day = reader.plausibleDay("effective-on") else { return nil }
        guard let kind, let days = held.possibleDays(of: kind, at: context.now) else { return nil }
        guard days.contains(day) else {
            reader.faults.add("effective-on", ContractPhrases.dayBetween(days.lowerBound, days.upperBound))
            return nil
        }
        return day
    }
}
