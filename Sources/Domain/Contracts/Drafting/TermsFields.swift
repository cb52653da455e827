import Phrases
import Values
import Web

/// The fields of a contract's terms, filled with what is known before anything is typed.
struct TermsFields {
    let years: Int
    let amount: Money
    let startsOn: Day
    var account: BankAccount?

    func html(_ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        return """
            \(page.field("years", ContractPhrases.years, .number, in: typed, faults, value: String(years)))\
            \(page.field(
                "amount", ContractPhrases.amountPerYear, .amount, in: typed, faults, value: page.words.typed(amount),
                hint: ContractPhrases.amountHint, unit: ContractPhrases.dirhams))\
            \(page.field(
                "starts-on", ContractPhrases.startsOn, .day, in: typed, faults, value: startsOn.description,
                hint: ContractPhrases.startsHint))\
            \(page.field(
                "rib", ContractPhrases.rib, .code, in: typed, faults, value: account?.grouped,
                hint: ContractPhrases.ribHint))\(override(typed, page, faults))
            """
    }

    /// Offered only once a key did not hold: nobody ticks it beforehand.
    private func override(_ typed: Form, _ page: Page, _ faults: FormFaults) -> HTML {
        let reason = account?.overrideReason
        guard faults["rib"] == ContractPhrases.ribKey || typed.has("rib-override") || reason != nil else {
            return .empty
        }
        let tick = page.field(
            "rib-override", ContractPhrases.ribOverride, .tick, in: typed, faults, value: reason.map { _ in "yes" },
            required: false)
        let why = page.field(
            "rib-reason", ContractPhrases.ribReason, .area(rows: 3), in: typed, faults, value: reason, required: false)
        return tick + why
    }
}
