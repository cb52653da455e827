extension FundingProblem {
    /// The same with each year's budget moved by a share, rounded down to the hundredth.
    /// - Parameter share: per cent times 10^4, from −100 % on.
    package func scaled(by share: Int) -> FundingProblem {
        var other = self
        other.budgets = budgets.map { budget in
            let (quotient, rest) = budget.quotientAndRemainder(dividingBy: 1_000_000)
            // Exactly budget × (1 + share), without going beyond what an Int holds.
            let factor = 1_000_000 + share
            return quotient * factor + rest * factor / 1_000_000
        }
        return other
    }
}
