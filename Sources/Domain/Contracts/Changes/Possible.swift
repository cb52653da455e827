package import Values

extension HeldContract {
    package var openChange: ContractChange? { changes.first { $0.state == .proposed } }
    /// The newest change in force.
    package var lastChange: ContractChange? { changes.first { $0.state == .confirmed } }

    /// What the state of the contract allows to ask for. It ends once its years are over and each tranche is paid.
    package func possibleChanges(at now: Instant) -> [ContractChange.Kind] {
        let kinds: [ContractChange.Kind] =
            switch contract.state {
            case .signed:
                now.localDay > contract.endsOn && next == nil
                    ? [.suspension, .termination, .end] : [.suspension, .termination]
            case .suspended: [.resumption, .termination]
            case .draft, .terminated, .ended: []
            }
        return kinds.filter { possibleDays(of: $0, at: now) != nil }
    }

    /// From which days a change may hold: none that has not come, none after the contract's last day, none before the change that holds
    /// now; an end begins on the day after the last.
    package func possibleDays(of kind: ContractChange.Kind, at now: Instant) -> ClosedRange<Day>? {
        if kind == .end {
            let day = contract.endsOn.adding(days: 1)
            return day...day
        }
        let signed = contract.signature?.signedOn ?? contract.startsOn
        let first = lastChange?.effectiveOn ?? min(signed, contract.startsOn)
        let last = min(now.localDay, contract.endsOn)
        return first <= last ? first...last : nil
    }
}
